package org.gibbsite.compute;

/**
 * Functions of one number over whole arrays: {@code out[i] = f(x[i])} for i below {@code count}. The output may be the
 * input. The same bits on every back end, those of {@link Elementary}. No call allocates.
 */
public interface ArrayFunctions {
    void exp(float[] x, float[] out, int count);

    void tanh(float[] x, float[] out, int count);

    void sigmoid(float[] x, float[] out, int count);

    void softplus(float[] x, float[] out, int count);

    /** One number after the other. */
    final class Plain implements ArrayFunctions {
        @Override public void exp(float[] x, float[] out, int count) {
            for (int i = 0; i < count; i++) out[i] = Elementary.exp(x[i]);
        }

        @Override public void tanh(float[] x, float[] out, int count) {
            for (int i = 0; i < count; i++) out[i] = Elementary.tanh(x[i]);
        }

        @Override public void sigmoid(float[] x, float[] out, int count) {
            for (int i = 0; i < count; i++) out[i] = Elementary.sigmoid(x[i]);
        }

        @Override public void softplus(float[] x, float[] out, int count) {
            for (int i = 0; i < count; i++) out[i] = Elementary.softplus(x[i]);
        }
    }
}

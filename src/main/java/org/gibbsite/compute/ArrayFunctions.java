package org.gibbsite.compute;

/**
 * Functions of one number over whole arrays: {@code out[i] = f(x[i])} for i below {@code count}. The output may be the
 * input. The same bits on every back end, those of {@link Elementary}. No call allocates.
 */
public interface ArrayFunctions {
    void exp(float[] x, float[] out, int count);

    /** In double precision, with the bits of {@link Exponential}; x is to be at most 709. */
    void exp(double[] x, double[] out, int count);

    void tanh(float[] x, float[] out, int count);

    void sigmoid(float[] x, float[] out, int count);

    void softplus(float[] x, float[] out, int count);

    /**
     * log p(x|a) of every pixel with log-odds a and its derivative by a, from one exponential: {@code terms = x a − log(1 +
     * eᵃ)}, {@code slopes = x − σ(a)}.
     *
     * @param x in [0, 1]; not modified
     */
    void bernoulli(float[] a, float[] x, float[] terms, float[] slopes, int count);

    /** One number after the other. */
    final class Plain implements ArrayFunctions {
        @Override public void exp(float[] x, float[] out, int count) {
            for (int i = 0; i < count; i++) out[i] = Elementary.exp(x[i]);
        }

        @Override public void exp(double[] x, double[] out, int count) {
            for (int i = 0; i < count; i++) out[i] = Exponential.of(x[i]);
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

        @Override public void bernoulli(float[] a, float[] x, float[] terms, float[] slopes, int count) {
            for (int i = 0; i < count; i++) {
                float y = Elementary.exp(-Math.abs(a[i]));
                terms[i] = x[i] * a[i] - Elementary.softplus(a[i], y);
                slopes[i] = x[i] - Elementary.sigmoid(a[i], y);
            }
        }
    }
}

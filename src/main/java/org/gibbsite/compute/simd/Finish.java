package org.gibbsite.compute.simd;

import org.gibbsite.compute.Logistic;

/** What becomes of a product's sums: themselves, scale · (sum + bias), or σ(sum + bias). */
final class Finish {
    private enum Kind {
        SUMS, SCALED, LOGISTIC
    }

    private Kind kind = Kind.SUMS;
    private float[] bias;
    private float scale;

    /** The output becomes the sums. */
    void sums() {
        kind = Kind.SUMS;
    }

    /** The output becomes scale · (sum + bias), a bias for each column. */
    void scaled(float[] bias, float scale) {
        this.bias = bias;
        this.scale = scale;
        kind = Kind.SCALED;
    }

    /** The output becomes σ(sum + bias). */
    void logistic(float[] bias) {
        this.bias = bias;
        kind = Kind.LOGISTIC;
    }

    boolean isSums() { return kind == Kind.SUMS; }

    /** A piece of a row that begins at {@code column}: {@code out[at … at + width)} from the sums, which are another array. */
    void row(float[] sums, int from, int column, int width, float[] out, int at) {
        switch (kind) {
            case SUMS -> System.arraycopy(sums, from, out, at, width);
            case SCALED -> {
                for (int j = 0; j < width; j++) out[at + j] = scale * (sums[from + j] + bias[column + j]);
            }
            case LOGISTIC -> Sigmoid.row(sums, from, bias, column, width, out, at);
        }
    }

    /** All rows where they lie, one number after the other: for products of few columns. */
    void inPlace(float[] out, int size, int columns) {
        if (kind == Kind.SUMS) return;
        for (int i = 0, j = 0; i < size; i++, j = j + 1 < columns ? j + 1 : 0) {
            float sum = out[i] + bias[j];
            out[i] = kind == Kind.SCALED ? scale * sum : Logistic.of(sum);
        }
    }
}

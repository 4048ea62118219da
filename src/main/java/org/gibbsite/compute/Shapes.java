package org.gibbsite.compute;

import org.ejml.data.FMatrixRMaj;

/** The checks of shape and aliasing that every back end makes before it multiplies. */
public final class Shapes {
    private Shapes() {}

    /** Prepares {@code out} for a (rows × inner)(inner × columns) product. */
    public static void product(FMatrixRMaj a, FMatrixRMaj b, int innerA, int innerB, int rows, int columns,
            FMatrixRMaj out) {
        if (innerA != innerB) throw new IllegalArgumentException("cannot multiply " + text(a) + " by " + text(b));
        distinct(a, out);
        distinct(b, out);
        out.reshape(rows, columns);
    }

    /** Checks a layer's input, weights and bias for an up-pass (cases × visible)(visible × hidden). */
    public static void up(FMatrixRMaj v, FMatrixRMaj weights, float[] bias, FMatrixRMaj out) {
        product(v, weights, v.numCols, weights.numRows, v.numRows, weights.numCols, out);
        bias(bias, weights.numCols);
    }

    /** Checks a layer's input, weights and bias for a down-pass (cases × hidden)(visible × hidden)ᵀ. */
    public static void down(FMatrixRMaj h, FMatrixRMaj weights, float[] bias, FMatrixRMaj out) {
        product(h, weights, h.numCols, weights.numCols, h.numRows, weights.numRows, out);
        bias(bias, weights.numRows);
    }

    /** Checks the statistics of a weight update. */
    public static void update(FMatrixRMaj v0, FMatrixRMaj h0, FMatrixRMaj v1, FMatrixRMaj h1, FMatrixRMaj weights,
            FMatrixRMaj velocity) {
        statistics(v0, h0, weights);
        statistics(v1, h1, weights);
        if (velocity.numRows != weights.numRows || velocity.numCols != weights.numCols) {
            throw new IllegalArgumentException("velocity " + text(velocity) + " does not fit weights " + text(weights));
        }
        distinct(weights, velocity);
    }

    private static void statistics(FMatrixRMaj v, FMatrixRMaj h, FMatrixRMaj weights) {
        if (v.numRows != h.numRows || v.numRows == 0 || v.numCols != weights.numRows || h.numCols != weights.numCols) {
            throw new IllegalArgumentException("visible states " + text(v) + " and hidden states " + text(h)
                    + " do not fit weights " + text(weights));
        }
        distinct(v, weights);
        distinct(h, weights);
    }

    /** Checks the arrays of an optimiser's step against the parameters. @param size of the gradient, which may be larger */
    public static void parameters(int size, float[] x, float[]... memory) {
        boolean fits = size >= x.length;
        for (float[] array : memory) fits &= array.length == x.length;
        if (!fits) {
            throw new IllegalArgumentException(
                    "a gradient of " + size + " numbers and what is remembered of past ones do "
                            + "not fit " + x.length + " parameters");
        }
    }

    private static void bias(float[] bias, int units) {
        if (bias.length != units) {
            throw new IllegalArgumentException(bias.length + " biases do not fit a layer of " + units + " units");
        }
    }

    private static void distinct(FMatrixRMaj input, FMatrixRMaj out) {
        if (input == out || (input.data == out.data && input.data.length > 0)) {
            throw new IllegalArgumentException("the output must not be an input");
        }
    }

    private static String text(FMatrixRMaj matrix) {
        return "(" + matrix.numRows + " × " + matrix.numCols + ")";
    }
}

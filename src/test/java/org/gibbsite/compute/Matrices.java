package org.gibbsite.compute;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.random.RandomKey;

/** Matrices for the tests of back ends. */
public final class Matrices {
    private Matrices() {}

    /** Standard normal entries. */
    public static FMatrixRMaj normal(int rows, int columns, RandomKey key) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        key.normals(matrix.data);
        return matrix;
    }

    /** Entries uniform in [0, 1), of which all but {@code share} are 0. */
    public static FMatrixRMaj sparse(int rows, int columns, float share, RandomKey key) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        key.uniforms(matrix.data);
        float[] kept = new float[matrix.data.length];
        key.fold("kept").uniforms(kept);
        for (int i = 0; i < kept.length; i++) if (kept[i] >= share) matrix.data[i] = 0;
        return matrix;
    }

    /** Normal biases. */
    public static float[] biases(int units, RandomKey key) {
        float[] biases = new float[units];
        key.normals(biases);
        return biases;
    }

    /** a b with one chain of fused multiply-adds an element, in rising order of the inner index. */
    public static FMatrixRMaj product(FMatrixRMaj a, FMatrixRMaj b) {
        FMatrixRMaj out = new FMatrixRMaj(a.numRows, b.numCols);
        for (int i = 0; i < a.numRows; i++) {
            for (int j = 0; j < b.numCols; j++) {
                float sum = 0;
                for (int k = 0; k < a.numCols; k++) sum = Math.fma(a.get(i, k), b.get(k, j), sum);
                out.set(i, j, sum);
            }
        }
        return out;
    }

    public static FMatrixRMaj transpose(FMatrixRMaj a) {
        FMatrixRMaj out = new FMatrixRMaj(a.numCols, a.numRows);
        for (int i = 0; i < a.numRows; i++) for (int j = 0; j < a.numCols; j++) out.set(j, i, a.get(i, j));
        return out;
    }
}

package org.gibbsite.compute.simd;

/** The matrices of one product: left (rows × inner) times right (inner × columns), each as it lies or given transposed. */
final class Operands {
    /** The left matrix, row by row, or its transpose. */
    float[] a;
    int rows;
    int inner;
    boolean isLeftTransposed;
    /** Whether to look for zeros of the left matrix that can be left out. */
    boolean skipZeros;
    /** The right matrix, row by row, or its transpose. */
    float[] b;
    int columns;
    boolean isRightTransposed;
    /** (rows × columns). */
    float[] out;
    final Finish finish = new Finish();

    /** How far apart elements of the left matrix are: those of a column, then those of a row. */
    int rowStride() {
        return isLeftTransposed ? 1 : inner;
    }

    int innerStride() { return isLeftTransposed ? rows : 1; }
}

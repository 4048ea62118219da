package org.gibbsite.compute.simd;

/** One matrix product after the other, each in the way that is fastest for its shape and zeros; the bits are those of any. */
final class Product {
    /** Fewer rows are too few for the tiles of a dense product. */
    private static final int LEAST_DENSE = 4;

    private final Operands matrices = new Operands();
    private final ListedProduct listed;
    private final DenseProduct dense;
    private final LaneProduct lanes;
    private final float[] narrowTile = new float[Narrow.TILE];

    Product(Crew crew) {
        listed = new ListedProduct(crew);
        dense = new DenseProduct(crew);
        lanes = new LaneProduct(crew);
    }

    /** The left matrix (rows × inner), row by row. @param skipZeros whether to look for zeros that can be left out */
    Product left(float[] a, int rows, int inner, boolean skipZeros) {
        matrices.a = a;
        matrices.rows = rows;
        matrices.inner = inner;
        matrices.skipZeros = skipZeros;
        matrices.isLeftTransposed = false;
        matrices.finish.sums();
        return this;
    }

    /** The left matrix as the transpose of (inner × rows). Many zeros are left out. */
    Product leftTransposed(float[] a, int rows, int inner) {
        left(a, rows, inner, false);
        matrices.isLeftTransposed = true;
        return this;
    }

    /** The output becomes scale · (sum + bias). */
    Product scaled(float[] bias, float scale) {
        matrices.finish.scaled(bias, scale);
        return this;
    }

    /** The output becomes σ(sum + bias). */
    Product logistic(float[] bias) {
        matrices.finish.logistic(bias);
        return this;
    }

    /** out from left · b, for b of (inner × columns). */
    void times(float[] b, int columns, float[] out) {
        run(b, columns, false, out);
    }

    /** out from left · bᵀ, for b of (columns × inner). */
    void timesTransposed(float[] b, int columns, float[] out) {
        run(b, columns, true, out);
    }

    private void run(float[] b, int columns, boolean transposed, float[] out) {
        if (matrices.rows == 0 || columns == 0) return;
        matrices.b = b;
        matrices.columns = columns;
        matrices.isRightTransposed = transposed;
        matrices.out = out;
        boolean isLeftTransposed = matrices.isLeftTransposed;
        if (Narrow.suits(matrices.rows, columns, isLeftTransposed) && !(isLeftTransposed && transposed)) {
            narrow();
            return;
        }
        boolean sparse = ListedProduct.suits(matrices);
        if (sparse || matrices.rows < LEAST_DENSE || matrices.inner == 0) listed.run(matrices, sparse);
        else if (LaneProduct.suits(matrices)) lanes.run(matrices);
        else
            dense.run(matrices);
    }

    private void narrow() {
        int rows = matrices.rows, inner = matrices.inner, columns = matrices.columns;
        float[] b = matrices.b, out = matrices.out;
        if (matrices.isLeftTransposed) {
            Narrow.multiplyTransposed(matrices.a, rows, inner, b, columns, out, narrowTile);
        } else {
            boolean transposed = matrices.isRightTransposed;
            Narrow.multiply(matrices.a, rows, inner, b, columns, transposed ? inner : 1, transposed ? 1 : columns, out);
        }
        matrices.finish.inPlace(out, rows * columns, columns);
    }

    static float[] grown(float[] array, int size) {
        return array.length >= size ? array : new float[size];
    }
}

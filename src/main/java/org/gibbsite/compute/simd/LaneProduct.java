package org.gibbsite.compute.simd;

/** A product with the transpose of the right matrix, the rows along the lanes: for as few rows as {@link CaseLanes} suits. */
final class LaneProduct implements Crew.Task {
    /** Columns of a chunk. */
    private static final int COLUMNS = Lanes.PANEL;

    private final Crew crew;
    private final CaseLanes lanes = new CaseLanes();
    /** Sums of a chunk (rows × COLUMNS), and a tile; one each a worker. */
    private final float[][] sums, tiles;
    private Operands matrices;

    LaneProduct(Crew crew) {
        this.crew = crew;
        sums = new float[crew.threads()][0];
        tiles = new float[crew.threads()][CaseLanes.TILE];
    }

    /** Whether these matrices are for this class. */
    static boolean suits(Operands matrices) {
        return matrices.isRightTransposed && !matrices.isLeftTransposed && matrices.columns >= CaseLanes.ROWS
                && CaseLanes.suits(matrices.rows);
    }

    /** @param matrices which {@link #suits} */
    void run(Operands matrices) {
        this.matrices = matrices;
        lanes.set(matrices.a, matrices.rows, matrices.inner);
        crew.run(this, (matrices.columns + COLUMNS - 1) / COLUMNS);
    }

    /** A last chunk of too few columns takes some of the one before once more. */
    @Override public void run(int chunk, int worker) {
        int column = Math.min(chunk * COLUMNS, matrices.columns - CaseLanes.ROWS);
        int width = Math.min(COLUMNS, matrices.columns - column);
        float[] chunkSums = sums[worker] = Product.grown(sums[worker], matrices.rows * COLUMNS);
        lanes.sums(matrices.b, column, width, chunkSums, COLUMNS, tiles[worker]);
        for (int row = 0; row < matrices.rows; row++) {
            int at = row * matrices.columns + column;
            matrices.finish.row(chunkSums, row * COLUMNS, column, width, matrices.out, at);
        }
    }
}

package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.DensePanels.WIDTH;

import java.util.Arrays;

/**
 * A product that leaves nothing out. The left matrix is packed once; then, for a group of panels of the right one, which the
 * second-level cache holds, its tiles pass over the panels one after the other.
 */
final class DenseProduct implements Crew.Task {
    /** Panels of a group, of up to so many inner indices and of more: the more, the more seldom the left matrix is read. */
    private static final int GROUP = 8, SHORT = 256, LONG_GROUP = 4;

    private final Crew crew;
    private final Crew.Task packing;
    private final LeftTiles left = new LeftTiles();
    /** One each a worker. */
    private final DensePanels[] right;
    /** Sums of a tile that do not go straight to the output, one each a worker. */
    private final float[][] sums;
    private Operands matrices;
    private int groupWidth;

    DenseProduct(Crew crew) {
        this.crew = crew;
        packing = (tile, worker) -> left.pack(matrices.a, 0, matrices.rowStride(), matrices.innerStride(), tile);
        right = new DensePanels[crew.threads()];
        Arrays.setAll(right, worker -> new DensePanels());
        sums = new float[crew.threads()][LeftTiles.ROWS * WIDTH];
    }

    void run(Operands matrices) {
        this.matrices = matrices;
        left.size(matrices.rows, matrices.inner);
        crew.run(packing, left.count());
        groupWidth = (matrices.inner <= SHORT ? GROUP : LONG_GROUP) * WIDTH;
        crew.run(this, (matrices.columns + groupWidth - 1) / groupWidth);
    }

    /** All rows times a group of panels. */
    @Override public void run(int group, int worker) {
        int column = group * groupWidth, columns = Math.min(groupWidth, matrices.columns - column);
        DensePanels panels = right[worker];
        if (matrices.isRightTransposed) {
            panels.packTransposed(matrices.b, column * matrices.inner, matrices.inner, matrices.inner, columns);
        } else {
            panels.pack(matrices.b, column, matrices.columns, matrices.inner, columns);
        }
        for (int tile = 0; tile < left.count(); tile++) {
            for (int panel = 0; panel < DensePanels.count(columns); panel++) {
                multiply(tile, panels, panel, column + panel * WIDTH, sums[worker]);
            }
        }
    }

    private void multiply(int tile, DensePanels panels, int panel, int column, float[] scratch) {
        int row = left.row(tile), rows = left.rowsOf(tile), height = left.height(tile);
        int width = Math.min(WIDTH, matrices.columns - column), at = row * matrices.columns + column;
        boolean direct = matrices.finish.isSums() && rows == height && width == WIDTH;
        DenseTiles.multiply(height, left.packed(), left.at(tile), matrices.inner, panels.packed(), panels.at(panel),
                direct ? matrices.out : scratch, direct ? at : 0, direct ? matrices.columns : WIDTH);
        if (direct) return;
        for (int i = 0; i < rows; i++) {
            matrices.finish.row(scratch, i * WIDTH, column, width, matrices.out, at + i * matrices.columns);
        }
    }
}

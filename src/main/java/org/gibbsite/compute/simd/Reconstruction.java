package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.PANEL;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Down and up again. Going up, W is read as it lies, a block of visible units at a time, and what the block gives is added
 * to the hidden inputs; one thread alone does so while the block's rows are still near from going down. Each sum is the same
 * chain in rising order as {@link Product}'s, broken off and taken up again, hence the same bits.
 */
final class Reconstruction {
    /** Cases of a tile. */
    private static final int ROWS = 4;
    /**
     * Visible units of a block: rows of W that stay in the second-level cache between going down and up. Sums are loaded and
     * stored once a block, which costs as much as some twenty units.
     */
    private static final int UNITS = Lanes.HAS_MANY_REGISTERS ? PANEL : 3 * PANEL;
    /** Of more cases one product after the other is faster: theirs are the higher tiles. */
    private static final int MOST_CASES = 40;

    private final Crew crew;
    private final ActiveLists active;
    private final CaseLanes lanes = new CaseLanes();
    private final Tiles.Left hidden = new Tiles.Left(), visible = new Tiles.Left();
    private final Crew.Task down = this::down, up = this::up;
    /** Rows of W transposed, scratch for that, and sums of a block; one each a worker. */
    private final MemorySegment[] packed, scratch;
    private final float[][] blockSums, tiles;
    /** Sums of the hidden inputs: panels of hidden units × tiles × ROWS × PANEL. */
    private float[] sums = new float[0];
    private int cases;
    private int visibles;
    private int hiddens;
    private float[] weights;
    private float[] visibleBias;
    private float[] hiddenBias;
    private float[] means;
    private float[] out;

    Reconstruction(Crew crew) {
        this.crew = crew;
        active = new ActiveLists(crew);
        packed = new MemorySegment[crew.threads()];
        scratch = new MemorySegment[crew.threads()];
        Arrays.fill(packed, MemorySegment.NULL);
        Arrays.setAll(scratch, worker -> Packing.grown(MemorySegment.NULL, Lanes.COUNT));
        blockSums = new float[crew.threads()][MOST_CASES * UNITS];
        tiles = new float[crew.threads()][CaseLanes.TILE];
    }

    /** Whether this is faster than one product after the other, and the tiles fit into these shapes. */
    static boolean suits(int cases, int visibles, int hiddens) {
        return cases >= ROWS && cases <= MOST_CASES && visibles >= PANEL && hiddens >= PANEL
                && (Lanes.HAS_MANY_REGISTERS || CaseLanes.suits(cases));
    }

    /** v = σ(h Wᵀ + a), then h1 = σ(v W + b); shapes checked. */
    void run(FMatrixRMaj h, FMatrixRMaj w, float[] visibleBias, float[] hiddenBias, FMatrixRMaj v, FMatrixRMaj h1) {
        cases = h.numRows;
        visibles = w.numRows;
        hiddens = w.numCols;
        weights = w.data;
        means = v.data;
        out = h1.data;
        this.visibleBias = visibleBias;
        this.hiddenBias = hiddenBias;
        hidden.set(h.data, hiddens, 1);
        visible.set(v.data, visibles, 1);
        if (CaseLanes.suits(cases)) lanes.set(h.data, cases, hiddens);
        else
            active.scan(h.data, cases, hiddens, ROWS);
        sums = Product.grown(sums, panels() * tileCount() * ROWS * PANEL);
        if (crew.threads() > 1) {
            crew.run(down, blocks());
            crew.run(up, panels());
        } else {
            alone();
        }
    }

    private void alone() {
        Arrays.fill(sums, 0, panels() * tileCount() * ROWS * PANEL, 0);
        for (int block = 0; block < blocks(); block++) {
            down(block, 0);
            for (int panel = 0; panel < panels(); panel++) add(block, panel);
        }
        for (int panel = 0; panel < panels(); panel++) finish(panel);
    }

    private int blocks() { return (visibles + UNITS - 1) / UNITS; }

    private int panels() { return (hiddens + PANEL - 1) / PANEL; }

    private int tileCount() { return (cases + ROWS - 1) / ROWS; }

    private int row(int tile) { return Math.min(tile * ROWS, cases - ROWS); }

    /** The last panel overlaps the one before. */
    private int column(int panel) {
        return Math.min(panel * PANEL, hiddens - PANEL);
    }

    private int sumsAt(int panel, int tile) { return (panel * tileCount() + tile) * ROWS * PANEL; }

    /** The means of a block of visible units; a last block of too few takes some of the one before once more. */
    private void down(int block, int worker) {
        int unit = Math.min(block * UNITS, visibles - CaseLanes.ROWS), units = Math.min(UNITS, visibles - unit);
        float[] result = blockSums[worker];
        if (CaseLanes.suits(cases)) {
            lanes.sums(weights, unit, units, result, UNITS, tiles[worker]);
            finish(result, unit, units, 0, cases);
            return;
        }
        MemorySegment right = packed[worker] = Packing.grown(packed[worker], hiddens);
        Packing.transpose(weights, unit * hiddens, units, hiddens, right, scratch[worker]);
        for (int tile = 0; tile < tileCount(); tile++) {
            int from = tile * hiddens, to = from + active.count(tile);
            Tiles.multiply(ROWS, hidden, row(tile), active.indices(), from, to, right, 0, result, 0, UNITS);
            finish(result, unit, units, row(tile), ROWS);
        }
    }

    private void finish(float[] result, int unit, int units, int row, int rows) {
        for (int i = 0; i < rows; i++) {
            Sigmoid.row(result, i * UNITS, visibleBias, unit, units, means, (row + i) * visibles + unit);
        }
    }

    private void up(int panel, int worker) {
        Arrays.fill(sums, sumsAt(panel, 0), sumsAt(panel + 1, 0), 0);
        for (int block = 0; block < blocks(); block++) add(block, panel);
        finish(panel);
    }

    /** Adds what a block of visible units gives to a panel of hidden units. */
    private void add(int block, int panel) {
        int unit = block * UNITS, units = Math.min(UNITS, visibles - unit);
        for (int half = 0; half < PANEL; half += 2 * Lanes.COUNT) {
            for (int tile = 0; tile < tileCount(); tile++) {
                Tiles.add(visible, row(tile), unit, units, weights, hiddens, column(panel) + half, sums,
                        sumsAt(panel, tile) + half);
            }
        }
    }

    private void finish(int panel) {
        for (int tile = 0; tile < tileCount(); tile++) {
            for (int i = 0; i < ROWS; i++) {
                int at = (row(tile) + i) * hiddens + column(panel);
                Sigmoid.row(sums, sumsAt(panel, tile) + i * PANEL, hiddenBias, column(panel), PANEL, out, at);
            }
        }
    }
}

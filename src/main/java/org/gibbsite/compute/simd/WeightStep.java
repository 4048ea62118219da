package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;
import static org.gibbsite.compute.simd.Lanes.PANEL;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.WeightUpdate;

/**
 * The gradient step on the weights in one pass over them: the gradient of a few visible units is summed in registers and,
 * while it is still in the nearest cache, turned into their step.
 *
 * <p>Positive and negative cases are packed one below the other, the hidden states times ε/cases and −ε/cases and in panels
 * of {@link Lanes#PANEL} columns where cases are listed, else in {@link DensePanels}, padded with zeros. Sums run over the positive cases, then the negative ones, in order;
 * cases in which all visible units of a tile are 0 are left out.
 */
final class WeightStep implements Crew.Task {
    /** Visible units of a listed tile, and of a chunk, whose tiles pass over a panel of hidden states while it is near. */
    private static final int TILE = Lanes.TILE_ROWS, UNITS = 24;

    /** Sums of fewer cases are shorter than it takes to load and store those of a tile that is not listed. */
    private static final int LEAST_DENSE = 64;

    private final Crew crew;
    /** Cases that are active in each tile of a chunk, and where they end by the tile's first unit; one each a worker. */
    private final int[][] lists, ends;
    /** ε times the gradient of a chunk (visible units × padded hidden units), one a worker. */
    private final float[][] gradients;
    private final Tiles.Left states = new Tiles.Left();
    /** Visible states of a chunk in the cases that are not listed, one each a worker. */
    private final LeftTiles[] left;
    /** Visible states (cases × visible), positive cases first. */
    private float[] v = new float[0];
    /** Hidden states of the listed cases (panels × cases × PANEL), times their factors, and of the others. */
    private MemorySegment h = MemorySegment.NULL;
    private final DensePanels others = new DensePanels();
    private int cases;
    /** The first so many cases are those that lists of active ones are made of, since most of their states are 0. */
    private int listed;
    private int visible;
    private int hidden;
    private int panels;
    private float[] weights;
    private float[] velocity;
    private float momentum;
    private float shrink2;
    private float shrink1;

    WeightStep(Crew crew) {
        this.crew = crew;
        lists = new int[crew.threads()][0];
        ends = new int[crew.threads()][UNITS];
        gradients = new float[crew.threads()][0];
        left = new LeftTiles[crew.threads()];
        Arrays.setAll(left, worker -> new LeftTiles());
    }

    void run(FMatrixRMaj v0, FMatrixRMaj h0, FMatrixRMaj v1, FMatrixRMaj h1, FMatrixRMaj weights, FMatrixRMaj velocity,
            WeightUpdate update) {
        this.weights = weights.data;
        this.velocity = velocity.data;
        visible = weights.numRows;
        hidden = weights.numCols;
        panels = (hidden + PANEL - 1) / PANEL;
        cases = v0.numRows + v1.numRows;
        listed = listed(v0, v1);
        momentum = update.momentum();
        shrink2 = -update.rate() * update.l2();
        shrink1 = -update.rate() * update.l1();
        v = Product.grown(v, cases * visible);
        h = Packing.grown(h, (long) panels * listed);
        others.size(cases - listed, hidden);
        pack(v0, h0, 0, update.rate() / v0.numRows);
        pack(v1, h1, v0.numRows, -update.rate() / v1.numRows);
        states.set(v, 1, visible);
        crew.run(this, (visible + UNITS - 1) / UNITS);
    }

    private int listed(FMatrixRMaj v0, FMatrixRMaj v1) {
        if (v1.numRows < LEAST_DENSE) return cases;
        return !isSparse(v0) ? 0 : isSparse(v1) ? cases : v0.numRows;
    }

    private static boolean isSparse(FMatrixRMaj v) {
        return ListedProduct.isSparse(v.data, v.getNumElements());
    }

    private void pack(FMatrixRMaj visibleStates, FMatrixRMaj hiddenStates, int firstCase, float factor) {
        System.arraycopy(visibleStates.data, 0, v, firstCase * visible, visibleStates.numRows * visible);
        for (int n = 0; n < hiddenStates.numRows; n++) {
            int at = n * hidden, target = firstCase + n;
            if (target < listed) pack(hiddenStates.data, at, factor, target);
            else
                others.row(hiddenStates.data, at, hidden, factor, target - listed);
        }
    }

    private void pack(float[] states, int at, float factor, int target) {
        for (int panel = 0; panel < panels; panel++) {
            int width = Math.min(PANEL, hidden - panel * PANEL);
            Packing.row(states, at + panel * PANEL, width, factor, h, (long) panel * listed + target);
        }
    }

    @Override public void run(int chunk, int worker) {
        int unit = chunk * UNITS, units = Math.min(UNITS, visible - unit), stride = panels * PANEL;
        // a tile may be higher than what is left of the units
        float[] gradient = gradients[worker] = Product.grown(gradients[worker],
                (UNITS + LeftTiles.ROWS) * stride);
        if (listed > 0) sumListed(unit, units, gradient, worker);
        if (listed < cases) sumOthers(unit, units, gradient, worker);
        for (int i = 0; i < units; i++) step((unit + i) * hidden, gradient, i * stride);
    }

    private void sumListed(int unit, int units, float[] gradient, int worker) {
        if (lists[worker].length < UNITS * cases) lists[worker] = new int[UNITS * cases];
        int whole = units - units % TILE, stride = panels * PANEL;
        for (int i = 0; i < units; i += i < whole ? TILE : 1) {
            ends[worker][i] = listCases(unit + i, i < whole ? TILE : 1, lists[worker], i * cases);
        }
        for (int panel = 0; panel < panels; panel++) {
            long start = (long) panel * listed * Lanes.PANEL_BYTES;
            for (int i = 0; i < units; i += i < whole ? TILE : 1) {
                Tiles.multiply(i < whole ? TILE : 1, states, unit + i, lists[worker], i * cases, ends[worker][i], h,
                        start,
                        gradient, i * stride + panel * PANEL, stride);
            }
        }
    }

    private void sumOthers(int unit, int units, float[] gradient, int worker) {
        LeftTiles tiles = left[worker];
        int count = cases - listed, stride = panels * PANEL;
        tiles.pack(v, listed * visible + unit, units, count, 1, visible);
        for (int panel = 0; panel < DensePanels.count(hidden); panel++) {
            long start = others.at(panel);
            for (int tile = 0; tile < tiles.count(); tile++) {
                int to = tiles.row(tile) * stride + panel * DensePanels.WIDTH, height = tiles.height(tile);
                if (listed == 0) {
                    DenseTiles.multiply(height, tiles.packed(), tiles.at(tile), count, others.packed(), start, gradient,
                            to, stride);
                } else {
                    AddingTiles.add(height, tiles.packed(), tiles.at(tile), count, others.packed(), start, gradient, to,
                            stride);
                }
            }
        }
    }

    /** Lists the cases in which any of a tile's units is active; the end of the list. */
    private int listCases(int unit, int units, int[] list, int start) {
        int at = start;
        for (int n = 0; n < listed; n++) {
            list[at] = n;
            if (isActive(n * visible + unit, units)) at++;
        }
        return at;
    }

    /** Means are seldom 0: mostly the first unit decides. */
    private boolean isActive(int first, int units) {
        for (int i = 0; i < units; i++) {
            if (v[first + i] != 0) return true;
        }
        return false;
    }

    /** The step of one visible unit's weights, which begin at {@code at}. */
    private void step(int at, float[] gradient, int from) {
        if (hidden < COUNT) {
            for (int j = 0; j < hidden; j++) step(at + j, gradient[from + j]);
            return;
        }
        int last = hidden - COUNT; // the last vector overlaps the one before: taken before anything is overwritten
        FloatVector lastWeights = load(weights, at + last);
        FloatVector lastMoved = moved(load(gradient, from + last), lastWeights, load(velocity, at + last));
        for (int j = 0; j < last; j += COUNT) {
            FloatVector w = load(weights, at + j);
            FloatVector moved = moved(load(gradient, from + j), w, load(velocity, at + j));
            moved.intoArray(velocity, at + j);
            w.add(moved).intoArray(weights, at + j);
        }
        lastMoved.intoArray(velocity, at + last);
        lastWeights.add(lastMoved).intoArray(weights, at + last);
    }

    /** momentum · velocity + gradient − ε (l2 · W + l1 · sign W). */
    private FloatVector moved(FloatVector gradient, FloatVector w, FloatVector velocity) {
        FloatVector sum = w.fma(broadcast(shrink2), gradient);
        if (shrink1 != 0) {
            sum = sum.add(shrink1, w.compare(VectorOperators.GT, 0f)).sub(shrink1, w.compare(VectorOperators.LT, 0f));
        }
        return velocity.fma(broadcast(momentum), sum);
    }

    /** The same for one weight. */
    private void step(int at, float gradient) {
        float sum = Math.fma(weights[at], shrink2, gradient);
        if (shrink1 != 0) sum += shrink1 * Math.signum(weights[at]);
        velocity[at] = Math.fma(velocity[at], momentum, sum);
        weights[at] += velocity[at];
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(FLOATS, from, at);
    }

    private static FloatVector broadcast(float x) {
        return FloatVector.broadcast(FLOATS, x);
    }
}

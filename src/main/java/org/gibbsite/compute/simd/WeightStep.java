package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;
import static org.gibbsite.compute.simd.Lanes.PANEL;

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
 * of {@link Lanes#PANEL} columns, padded with zeros. Sums run over the positive cases, then the negative ones, in order;
 * cases in which all visible units of a tile are 0 are left out.
 */
final class WeightStep implements Crew.Task {
    /** Visible units of a tile, and tiles of a chunk. */
    private static final int TILE = Lanes.TILE_ROWS, TILES_PER_CHUNK = 16 / TILE;

    private final Crew crew;
    /** Cases that are active in a tile, one list a worker. */
    private final int[][] lists;
    /** ε times the gradient of a tile (visible units × padded hidden units), one a worker. */
    private final float[][] gradients;
    private final Tiles.Left left = new Tiles.Left();
    /** Visible states (cases × visible) and hidden states (panels × cases × PANEL), positive cases first. */
    private float[] v = new float[0], h = new float[0];
    private int cases;
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
        gradients = new float[crew.threads()][0];
    }

    void run(FMatrixRMaj v0, FMatrixRMaj h0, FMatrixRMaj v1, FMatrixRMaj h1, FMatrixRMaj weights, FMatrixRMaj velocity,
            WeightUpdate update) {
        this.weights = weights.data;
        this.velocity = velocity.data;
        visible = weights.numRows;
        hidden = weights.numCols;
        panels = (hidden + PANEL - 1) / PANEL;
        cases = v0.numRows + v1.numRows;
        momentum = update.momentum();
        shrink2 = -update.rate() * update.l2();
        shrink1 = -update.rate() * update.l1();
        v = Product.grown(v, cases * visible);
        h = Product.grown(h, panels * cases * PANEL);
        pack(v0, h0, 0, update.rate() / v0.numRows);
        pack(v1, h1, v0.numRows, -update.rate() / v1.numRows);
        left.set(v, 1, visible);
        int unitsPerChunk = TILE * TILES_PER_CHUNK;
        crew.run(this, (visible + unitsPerChunk - 1) / unitsPerChunk);
    }

    private void pack(FMatrixRMaj visibleStates, FMatrixRMaj hiddenStates, int firstCase, float factor) {
        System.arraycopy(visibleStates.data, 0, v, firstCase * visible, visibleStates.numRows * visible);
        for (int n = 0; n < hiddenStates.numRows; n++) {
            for (int panel = 0; panel < panels; panel++) {
                int from = n * hidden + panel * PANEL, to = (panel * cases + firstCase + n) * PANEL;
                int width = Math.min(PANEL, hidden - panel * PANEL);
                for (int j = 0; j < width; j++) h[to + j] = factor * hiddenStates.data[from + j];
                for (int j = width; j < PANEL; j++) h[to + j] = 0;
            }
        }
    }

    @Override public void run(int chunk, int worker) {
        if (lists[worker].length < cases) lists[worker] = new int[cases];
        gradients[worker] = Product.grown(gradients[worker], TILE * panels * PANEL);
        int unit = chunk * TILE * TILES_PER_CHUNK;
        int end = Math.min(visible, unit + TILE * TILES_PER_CHUNK);
        for (; unit + TILE <= end; unit += TILE) tile(unit, TILE, lists[worker], gradients[worker]);
        for (; unit < end; unit++) tile(unit, 1, lists[worker], gradients[worker]);
    }

    private void tile(int unit, int units, int[] list, float[] gradient) {
        int active = activeCases(unit, units, list), stride = panels * PANEL;
        Arrays.fill(gradient, 0, units * stride, 0);
        for (int panel = 0; panel < panels; panel++) {
            int start = panel * cases * PANEL, at = panel * PANEL;
            Tiles.multiply(units, left, unit, list, 0, active, h, start, PANEL, gradient, at, stride);
        }
        for (int i = 0; i < units; i++) step((unit + i) * hidden, gradient, i * stride);
    }

    private int activeCases(int unit, int units, int[] list) {
        int active = 0;
        for (int n = 0; n < cases; n++) {
            boolean any = false;
            for (int i = 0; i < units; i++) any |= v[n * visible + unit + i] != 0;
            if (any) list[active++] = n;
        }
        return active;
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

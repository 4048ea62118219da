package org.gibbsite.compute.simd;

import static org.gibbsite.compute.Logistic.HIGHEST;
import static org.gibbsite.compute.Logistic.LN2_HIGH;
import static org.gibbsite.compute.Logistic.LN2_LOW;
import static org.gibbsite.compute.Logistic.LOG2_E;
import static org.gibbsite.compute.Logistic.LOWEST;
import static org.gibbsite.compute.Logistic.P0;
import static org.gibbsite.compute.Logistic.P1;
import static org.gibbsite.compute.Logistic.P2;
import static org.gibbsite.compute.Logistic.P3;
import static org.gibbsite.compute.Logistic.P4;
import static org.gibbsite.compute.Logistic.P5;
import static org.gibbsite.compute.Logistic.ROUND;
import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import org.gibbsite.compute.Logistic;

/** What a layer makes of its sums, row by row: scale · (sum + bias), or σ(sum + bias). */
final class Activation implements Crew.Task {
    /** Rows of one chunk hold about this many floats. */
    private static final int CHUNK = 4096;

    private final Crew crew;
    private float[] sums;
    private float[] out;
    private float[] bias;
    private int rows;
    private int columns;
    private int rowsPerChunk;
    private float scale;
    private boolean logistic;

    Activation(Crew crew) {
        this.crew = crew;
    }

    /** out = scale · (sums + bias), for sums of (rows × columns). May overwrite the sums. */
    void scale(float[] sums, int rows, int columns, float[] bias, float scale, float[] out) {
        this.scale = scale;
        run(sums, rows, columns, bias, false, out);
    }

    /** out = σ(sums + bias), for sums of (rows × columns). The output must not be the sums. */
    void logistic(float[] sums, int rows, int columns, float[] bias, float[] out) {
        run(sums, rows, columns, bias, true, out);
    }

    private void run(float[] sums, int rows, int columns, float[] bias, boolean logistic, float[] out) {
        if (rows == 0 || columns == 0) return;
        this.sums = sums;
        this.rows = rows;
        this.columns = columns;
        this.bias = bias;
        this.logistic = logistic;
        this.out = out;
        rowsPerChunk = Math.max(1, CHUNK / columns);
        crew.run(this, (rows + rowsPerChunk - 1) / rowsPerChunk);
    }

    @Override public void run(int chunk, int worker) {
        int end = Math.min(rows, (chunk + 1) * rowsPerChunk);
        for (int row = chunk * rowsPerChunk; row < end; row++) {
            if (logistic) logisticRow(sums, row * columns, bias, columns, out);
            else
                scaleRow(sums, row * columns, bias, columns, scale, out);
        }
    }

    /**
     * The operations of {@link Logistic} lane by lane, hence its bits. The last vector overlaps the one before where the
     * width does not divide the columns. All in one loop: a method that takes or returns a vector costs an allocation a
     * call wherever the compiler, having compiled it on its own, declines to inline it.
     */
    private static void logisticRow(float[] sums, int start, float[] bias, int columns, float[] out) {
        if (columns < COUNT) {
            for (int j = 0; j < columns; j++) out[start + j] = Logistic.of(sums[start + j] + bias[j]);
            return;
        }
        int last = columns - COUNT;
        for (int next = 0; next < columns; next += COUNT) {
            int j = Math.min(next, last);
            FloatVector x = FloatVector.fromArray(FLOATS, sums, start + j).add(FloatVector.fromArray(FLOATS, bias, j))
                    .neg();
            FloatVector held = x.blend(LOWEST, x.compare(VectorOperators.LT, LOWEST));
            held = held.blend(HIGHEST, x.compare(VectorOperators.GT, HIGHEST));
            FloatVector shifted = held.fma(all(LOG2_E), all(ROUND));
            FloatVector n = shifted.sub(ROUND);
            FloatVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), held));
            FloatVector p = all(P5).fma(r, all(P4)).fma(r, all(P3)).fma(r, all(P2)).fma(r, all(P1)).fma(r, all(P0));
            p = p.fma(r.mul(r), r).add(1f);
            IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(127 << 23);
            FloatVector exp = p.mul(power.reinterpretAsFloats());
            all(1f).div(exp.add(1f)).intoArray(out, start + j);
        }
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }

    private static void scaleRow(float[] sums, int start, float[] bias, int columns, float scale, float[] out) {
        for (int j = 0; j < columns; j++) out[start + j] = scale * (sums[start + j] + bias[j]);
    }
}

package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
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

    /** The last vector overlaps the one before where the width does not divide the columns. */
    private static void logisticRow(float[] sums, int start, float[] bias, int columns, float[] out) {
        if (columns < COUNT) {
            for (int j = 0; j < columns; j++) out[start + j] = Logistic.of(sums[start + j] + bias[j]);
            return;
        }
        int last = columns - COUNT;
        for (int next = 0; next < columns; next += COUNT) {
            int j = Math.min(next, last);
            FloatVector x = FloatVector.fromArray(FLOATS, sums, start + j).add(FloatVector.fromArray(FLOATS, bias, j));
            VectorLogistic.of(x).intoArray(out, start + j);
        }
    }

    private static void scaleRow(float[] sums, int start, float[] bias, int columns, float scale, float[] out) {
        for (int j = 0; j < columns; j++) out[start + j] = scale * (sums[start + j] + bias[j]);
    }
}

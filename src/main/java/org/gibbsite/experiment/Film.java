package org.gibbsite.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A matrix of parameters as it was along a run, with few shots of low precision. Shots are taken at steps that are evenly
 * spaced at first and then on a logarithmic axis: which ones depends on the step alone, so that a run that was sought,
 * forked or resumed has the same film as one that was not. Their number grows with the logarithm of the run's length.
 */
public final class Film {
    /** Steps between the first shots. */
    public static final int FIRST_SPACING = 16;

    private final TreeMap<Long, Shot> shots = new TreeMap<>();

    /**
     * One shot. Immutable by agreement.
     *
     * @param step   at which it was taken
     * @param values (rows × columns), row by row: −127 … 127, in units of limit/127 of the column
     * @param limits largest absolute value of each column
     */
    public record Shot(long step, byte[] values, float[] limits) {
        public Shot {
            if (limits.length == 0 ? values.length > 0 : values.length % limits.length != 0) {
                throw new IllegalArgumentException(values.length + " values in " + limits.length + " columns");
            }
        }

        /** Takes the first {@code columns} columns of a matrix with {@code stride} of them. Error ≤ limit/254. */
        public static Shot of(long step, float[] matrix, int stride, int columns) {
            int rows = matrix.length / stride;
            float[] limits = new float[columns], factors = new float[columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) limits[j] = Math.max(limits[j], Math.abs(matrix[i * stride + j]));
            }
            for (int j = 0; j < columns; j++) factors[j] = limits[j] > 0 ? 127 / limits[j] : 0;
            byte[] values = new byte[rows * columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    values[i * columns + j] = (byte) Math.round(matrix[i * stride + j] * factors[j]);
                }
            }
            return new Shot(step, values, limits);
        }

        public int columns() { return limits.length; }

        /** Column j, a copy. */
        public float[] column(int j) {
            float[] column = new float[values.length / limits.length];
            float unit = limits[j] / 127;
            for (int i = 0; i < column.length; i++) column[i] = values[i * limits.length + j] * unit;
            return column;
        }
    }

    /**
     * Whether a shot belongs at this step: every {@value #FIRST_SPACING} steps up to 2ᵖ⁺¹ · {@value #FIRST_SPACING}, then 2ᵖ
     * in each octave.
     *
     * @param fineness p, 0 … 4
     */
    public static boolean isDue(long step, int fineness) {
        if (step % FIRST_SPACING != 0) return false;
        long units = step / FIRST_SPACING;
        int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(Math.max(1, units)) - fineness);
        return units % (1L << shift) == 0;
    }

    /** Leaves a shot that is already there: a replay takes the same one. */
    public void add(Shot shot) {
        shots.putIfAbsent(shot.step(), shot);
    }

    public boolean contains(long step) { return shots.containsKey(step); }

    /** The shots at or before {@code step}, oldest first. */
    public List<Shot> until(long step) {
        return List.copyOf(shots.headMap(step, true).values());
    }

    void truncateAfter(long step) {
        shots.tailMap(step, false).clear();
    }

    /** Takes over the shots of another film; they are shared. */
    void become(Film other) {
        if (other == this) return;
        shots.clear();
        shots.putAll(other.shots);
    }

    @Override public String toString() {
        return "Film" + Arrays.toString(shots.keySet().toArray());
    }
}

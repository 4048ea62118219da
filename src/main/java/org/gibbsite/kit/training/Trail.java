package org.gibbsite.kit.training;

import java.util.Arrays;
import org.gibbsite.experiment.StateBook;

/** The last rows of numbers of something that goes on: none is allocated once there is room for all. */
public final class Trail {
    private final int width, capacity;
    private double[] rows = new double[0];
    private int count;

    /** @param width numbers of a row; @param capacity rows that are remembered */
    public Trail(int width, int capacity) {
        this.width = width;
        this.capacity = capacity;
    }

    /** Adds a row; the oldest goes where there is no more room. @param row not kept */
    public void add(double... row) {
        if (count == capacity) {
            System.arraycopy(rows, width, rows, 0, (count - 1) * width);
            count--;
        } else if (rows.length == count * width) {
            rows = Arrays.copyOf(rows, Math.min(capacity, Math.max(64, 2 * count)) * width);
        }
        System.arraycopy(row, 0, rows, count++ * width, width);
    }

    public int count() { return count; }

    /** Number {@code column} of a row, the oldest first. */
    public double at(int row, int column) {
        return rows[row * width + column];
    }

    public void clear() { count = 0; }

    /** All rows, the oldest first; a copy. */
    public double[] rows() { return Arrays.copyOf(rows, count * width); }

    /** Belongs to the state of an experiment under this name. */
    public void register(StateBook book, String name) {
        book.doubles(name, this::rows, this::restore).varying().check(saved -> {
            if (saved.shape()[0] % width != 0 || saved.shape()[0] > capacity * width) {
                throw new IllegalArgumentException("array '" + name + "' does not hold rows of " + width);
            }
        });
    }

    private void restore(double[] saved) {
        rows = saved.clone();
        count = saved.length / width;
    }
}

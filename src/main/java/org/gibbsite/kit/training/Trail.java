package org.gibbsite.kit.training;

import java.util.Arrays;
import org.gibbsite.experiment.StateBook;

/** The last rows of numbers of something that goes on: none is allocated once there is room for all. */
public final class Trail {
    private final int width, capacity;
    private double[] rows = new double[0]; // with room for twice as many, so that old ones are seldom moved out
    private int first, count;

    /** @param width numbers of a row; @param capacity rows that are remembered */
    public Trail(int width, int capacity) {
        this.width = width;
        this.capacity = capacity;
    }

    /** Adds a row; the oldest goes where as many are remembered. @param row not kept */
    public void add(double... row) {
        if (rows.length == (first + count) * width) makeRoom();
        System.arraycopy(row, 0, rows, (first + count) * width, width);
        if (count < capacity) count++;
        else
            first++;
    }

    private void makeRoom() {
        double[] wider = rows.length < 2 * capacity * width
                ? new double[Math.min(2 * capacity, Math.max(64, 2 * count)) * width]
                : rows;
        System.arraycopy(rows, first * width, wider, 0, count * width);
        rows = wider;
        first = 0;
    }

    public int count() { return count; }

    /** Number {@code column} of a row, the oldest first. */
    public double at(int row, int column) {
        return rows[(first + row) * width + column];
    }

    public void clear() { first = count = 0; }

    /** All rows, the oldest first; a copy. */
    public double[] rows() {
        return Arrays.copyOfRange(rows, first * width, (first + count) * width);
    }

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
        first = 0;
        count = saved.length / width;
    }
}

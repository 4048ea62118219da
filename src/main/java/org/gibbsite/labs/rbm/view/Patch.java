package org.gibbsite.labs.rbm.view;

import java.util.function.IntBinaryOperator;
import org.gibbsite.raster.ColourScale;

/**
 * A heat map of the microscope, before it has a place.
 *
 * @param title  above it
 * @param range  below it, what the colours mean: {@code "±0.31"}
 * @param values shared with the frame; empty while the phase has not come
 * @param rows   of cells
 * @param columns of cells
 * @param index  place in {@code values} of a cell (row, column); −1 where there is none
 * @param kind   what a value belongs to
 * @param units  units in a row of {@code values}: n_v for {@link Kind#VISIBLE}, else n_h
 * @param scale  colours
 * @param drawn  whether values are samples, told from probabilities by a grid between the cells
 */
record Patch(String title, String range, float[] values, int rows, int columns, IntBinaryOperator index, Kind kind,
        int units, ColourScale scale, boolean drawn) {

    enum Kind {
        VISIBLE, HIDDEN, WEIGHT
    }

    /** Visible unit that place {@code at} of the values belongs to, −1 for none. */
    int visible(int at) {
        return switch (kind) {
            case VISIBLE -> at % units;
            case HIDDEN -> -1;
            case WEIGHT -> at / units;
        };
    }

    /** Hidden unit that place {@code at} of the values belongs to, −1 for none. */
    int hidden(int at) {
        return kind == Kind.VISIBLE ? -1 : at % units;
    }

    /** Whether a cell has to do with visible unit i and hidden unit j: with the one it belongs to, or with both. */
    boolean isLinked(int at, int i, int j) {
        return (kind == Kind.HIDDEN || visible(at) == i) && (kind == Kind.VISIBLE || hidden(at) == j);
    }

    /** The same for low sheets: without its range, where that is the usual one from 0 to 1. */
    Patch withoutUsualRange() {
        if (scale.low() != 0 || scale.high() != 1) return this;
        return new Patch(title, "", values, rows, columns, index, kind, units, scale, drawn);
    }

    boolean isKnown() { return values.length > 0; }
}

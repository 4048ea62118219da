package org.gibbsite.labs.rbm.view;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.gibbsite.labs.rbm.UnitCensus;

/** In which order the filters stand. Units that tie keep the order of their numbers. */
enum UnitOrder {
    INDEX("by number"), NORM("by norm"), ACTIVATION("by mean activation");

    private final String label;

    UnitOrder(String label) { this.label = label; }

    @Override public String toString() { return label; }

    /** Unit at each place: a permutation of all units, largest first except for {@link #INDEX}. */
    int[] permutation(UnitCensus census) {
        int units = census.frame().hiddenUnits();
        return switch (this) {
            case INDEX -> IntStream.range(0, units).toArray();
            case NORM -> descending(units, j -> census.norms()[j]);
            case ACTIVATION -> descending(units, j -> census.frame().activity()[j]);
        };
    }

    /** Sorts non-negative floats by their bits, which rise with them; the unit in the low word breaks ties. */
    static int[] descending(int units, IntToDoubleFunction value) {
        long[] keys = new long[units];
        for (int j = 0; j < units; j++) {
            keys[j] = (long) ~Float.floatToRawIntBits((float) Math.max(0, value.applyAsDouble(j))) << 32 | j;
        }
        Arrays.sort(keys);
        int[] order = new int[units];
        for (int place = 0; place < units; place++) order[place] = (int) keys[place];
        return order;
    }
}

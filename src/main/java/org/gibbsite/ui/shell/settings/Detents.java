package org.gibbsite.ui.shell.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gibbsite.experiment.settings.Parameter;

/**
 * The stops of a slider: those that the parameter names, or 1, 2, 5, 10, … on a logarithmic range, twenty equal ones on a
 * linear range, both ends included. The magnet is a stop too, and takes what comes near it.
 *
 * @param values rising, at least two
 * @param magnet index of the stop that attracts; −1 for none
 */
record Detents(List<Double> values, int magnet) {
    /** Stops around the magnet from which it attracts. */
    private static final double REACH = 0.9;

    /** Decades below the greatest value that a logarithmic range from 0 still reaches. */
    private static final int DECADES = 6;
    private static final int LINEAR_STOPS = 20;

    static Detents of(Parameter parameter) {
        boolean whole = parameter.type() != double.class;
        List<Double> stops = !parameter.stops().isEmpty()
                ? new ArrayList<>(parameter.stops())
                : parameter.logarithmic()
                        ? logarithmic(parameter.min(), parameter.max(), whole)
                        : linear(parameter.min(), parameter.max(), whole);
        double magnet = parameter.magnet();
        if (Double.isNaN(magnet)) return new Detents(List.copyOf(stops), -1);
        if (!stops.contains(magnet)) stops.add(magnet);
        Collections.sort(stops);
        return new Detents(List.copyOf(stops), stops.indexOf(magnet));
    }

    /** Where a value lies: whole numbers are stops, fractions between them. */
    double position(double value) {
        int last = values.size() - 1;
        if (value >= values.get(last)) return last;
        int above = 0;
        while (values.get(above) < value) above++;
        if (above == 0) return 0;
        double low = values.get(above - 1), high = values.get(above);
        return above - 1 + (value - low) / (high - low);
    }

    /** The stop nearest to a position. */
    double value(double position) {
        if (magnet >= 0 && Math.abs(position - magnet) < REACH) return values.get(magnet);
        return values.get(Math.clamp(Math.round(position), 0, values.size() - 1));
    }

    private static List<Double> logarithmic(double min, double max, boolean whole) {
        List<Double> stops = new ArrayList<>();
        stops.add(min);
        double least = min > 0 ? min : whole ? 1 : max * Math.pow(10, -DECADES);
        for (int decade = (int) Math.floor(Math.log10(least)); Math.pow(10, decade) <= max; decade++) {
            for (int digit : new int[]{1, 2, 5}) {
                double stop = Double.parseDouble(digit + "e" + decade);
                if (stop > min && stop >= least * (1 - 1e-9) && stop < max) stops.add(stop);
            }
        }
        stops.add(max);
        return stops;
    }

    private static List<Double> linear(double min, double max, boolean whole) {
        List<Double> stops = new ArrayList<>();
        double spacing = (max - min) / LINEAR_STOPS;
        if (whole) spacing = Math.max(1, Math.rint(spacing));
        // Stops lie on multiples of a round spacing, so that 0.05 is 0.05 and not 0.04995.
        double round = Double.parseDouble(String.format(java.util.Locale.ROOT, "%.1g", spacing));
        stops.add(min);
        for (long i = (long) Math.floor(min / round) + 1; i * round < max - 1e-9; i++) {
            stops.add(Math.rint(i * round * 1e9) / 1e9);
        }
        stops.add(max);
        return stops;
    }
}

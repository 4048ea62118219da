package org.gibbsite.labs.rbm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Metric;
import org.gibbsite.models.rbm.GradientAngle;

/**
 * The readings of the gradient compass up to some step, oldest first, as the curves of the run hold them. Estimates stand
 * in the order of {@link #NAMES}.
 *
 * @param steps  updates at which it was read, rising; at least one
 * @param angles (estimates × readings), degrees to the exact gradient; NaN where a gradient is 0
 * @param ratios (estimates × readings), length over that of the exact gradient
 */
public record Compass(long[] steps, double[][] angles, double[][] ratios) {
    public static final List<String> NAMES = List.of("CD-1", "CD-k", "PCD-1");
    /** As in the keys of the series. */
    private static final List<String> KEYS = List.of("Cd1", "CdK", "Pcd");
    /** All angles before all ratios, so that each makes a chart. */
    static final List<Metric> METRICS = Stream.concat(
            IntStream.range(0, 3).mapToObj(n -> Metric.lower("gradientAngle" + KEYS.get(n),
                    "Gradient angle to the exact one, " + NAMES.get(n), "degrees")),
            IntStream.range(0, 3).mapToObj(n -> Metric.of("gradientRatio" + KEYS.get(n),
                    "Gradient length, " + NAMES.get(n), "times the exact one")))
            .toList();

    static Metric angle(int estimate) { return METRICS.get(estimate); }

    static Metric ratio(int estimate) { return METRICS.get(KEYS.size() + estimate); }

    /** Adds a reading to the series of an estimate. */
    static void record(History history, int estimate, long step, GradientAngle reading) {
        history.series(angle(estimate)).add(step, reading.degrees());
        history.series(ratio(estimate)).add(step, reading.ratio());
    }

    /** Says when the first reading comes, where the compass is on. */
    static void absent(History history, Absence why) {
        if (why.isForGood() && !history.keys().contains(angle(0).key())) return;
        METRICS.forEach(metric -> history.series(metric).absent(why));
    }

    /** What was read up to {@code step}; empty where nothing was. */
    public static Optional<Compass> of(Map<String, Curve> curves, long step) {
        Curve first = curves.get(angle(0).key());
        int count = 0;
        while (first != null && count < first.size() && first.steps()[count] <= step) count++;
        if (count == 0) return Optional.empty();
        long[] steps = Arrays.copyOf(first.steps(), count);
        double[][] angles = new double[NAMES.size()][], ratios = new double[NAMES.size()][];
        for (int n = 0; n < angles.length; n++) {
            angles[n] = at(curves.get(angle(n).key()), steps);
            ratios[n] = at(curves.get(ratio(n).key()), steps);
        }
        return Optional.of(new Compass(steps, angles, ratios));
    }

    /** When the first reading comes. */
    public static Absence absence(Map<String, Curve> curves) {
        Curve first = curves.get(angle(0).key());
        return first == null ? Absence.UNKNOWN : first.absence();
    }

    /** Values of a curve at or just before these steps: long curves are thinned, each in its own way. */
    private static double[] at(Curve curve, long[] steps) {
        double[] values = new double[steps.length];
        for (int k = 0, at = 0; k < steps.length; k++) {
            while (at + 1 < curve.size() && curve.steps()[at + 1] <= steps[k]) at++;
            values[k] = curve.size() == 0 ? Double.NaN : curve.values()[at];
        }
        return values;
    }
}

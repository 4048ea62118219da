package org.gibbsite.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gibbsite.experiment.Curve;

/**
 * Curves that share a chart: the same quantity in the same unit, where the quantity is the name up to the first comma
 * ({@code "Free energy, train"}, {@code "Free energy, test"}).
 *
 * @param quantity {@code "Free energy"}
 * @param unit     {@code "nats / image"}
 * @param keys     of the curves, at most three
 */
record ChartGroup(String quantity, String unit, List<String> keys) {
    private static final int MOST = 3;

    /** Groups in the order of their first curves. */
    static List<ChartGroup> of(Map<String, Curve> curves) {
        Map<String, ChartGroup> groups = new LinkedHashMap<>();
        curves.forEach((key, curve) -> {
            String quantity = quantity(curve.name()), identity = quantity + '\n' + curve.unit();
            while (groups.containsKey(identity) && groups.get(identity).keys.size() == MOST) identity += '\n';
            groups.computeIfAbsent(identity, absent -> new ChartGroup(quantity, curve.unit(), new ArrayList<>())).keys
                    .add(key);
        });
        return List.copyOf(groups.values());
    }

    static String quantity(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }

    /** What tells a curve from the others in its chart: {@code "train"}; empty if nothing does. */
    static String variant(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? "" : name.substring(comma + 1).strip();
    }
}

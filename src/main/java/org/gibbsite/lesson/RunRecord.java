package org.gibbsite.lesson;

import java.util.List;
import java.util.SortedMap;
import org.gibbsite.experiment.Curve;

/**
 * A run as a report tells it.
 *
 * @param address  from which it can be had again bit for bit
 * @param settings name → text, all of them
 * @param metrics  name → newest value
 * @param curves   measured quantities over steps
 * @param stepName {@code "update"}
 */
public record RunRecord(String address, SortedMap<String, String> settings, SortedMap<String, Double> metrics,
        List<Curve> curves, String stepName) {
}

package org.gibbsite.ui;

import java.util.List;
import java.util.Map;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Diagnosis;

/**
 * The figures of a run that are in no frame. Immutable by agreement.
 *
 * @param step           steps made where the run stands
 * @param curves         by key, over the whole branch: points after {@code step} are its known future
 * @param stepsPerSecond measured over the last second; 0 when nothing moves, NaN in pictures that know no clock
 * @param diagnoses      what goes wrong at {@code step}, ranked
 */
public record RunFigures(long step, Map<String, Curve> curves, double stepsPerSecond, List<Diagnosis> diagnoses) {

    /** Of a run in which nothing goes wrong. */
    public RunFigures(long step, Map<String, Curve> curves, double stepsPerSecond) {
        this(step, curves, stepsPerSecond, List.of());
    }
}

package org.gibbsite.ui;

import java.util.Map;
import org.gibbsite.experiment.Curve;

/**
 * The figures of a run that are in no frame. Immutable by agreement.
 *
 * @param step           steps made where the run stands
 * @param curves         by key, over the whole branch: points after {@code step} are its known future
 * @param stepsPerSecond measured over the last second; 0 when nothing moves, NaN in pictures that know no clock
 */
public record RunFigures(long step, Map<String, Curve> curves, double stepsPerSecond) {
}

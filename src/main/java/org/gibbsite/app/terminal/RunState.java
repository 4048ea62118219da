package org.gibbsite.app.terminal;

import java.util.List;
import java.util.function.Supplier;
import org.gibbsite.raster.Raster;

/**
 * A moment of a run, as the terminal shows it.
 *
 * @param share         done of what was asked for, 0 to 1
 * @param step          updates made
 * @param stepName      {@code "update"}
 * @param epoch         passes over the data, 0 where there is no such thing
 * @param rate          steps a second
 * @param secondsLeft   NaN where not known
 * @param curveName     what the curve is: {@code "reconstruction error (MSE / pixel)"}
 * @param curve         its values so far, in order; may be empty
 * @param picture       makes the picture to draw; asked for only where it can be drawn; may give null
 */
public record RunState(double share, long step, String stepName, double epoch, double rate, double secondsLeft,
        String curveName, List<Double> curve, Supplier<Raster> picture) {

    double[] values() {
        return curve.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double last() {
        return curve.isEmpty() ? Double.NaN : curve.getLast();
    }
}

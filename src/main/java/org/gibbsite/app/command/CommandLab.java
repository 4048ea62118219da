package org.gibbsite.app.command;

import java.util.List;
import java.util.function.Function;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.raster.Figure;

/**
 * A lab as the command line knows it.
 *
 * @param figures makes the pictures that {@code run --out} writes; the first one is drawn in the terminal
 */
public record CommandLab<S extends Record, F extends Frame>(Lab<S, F> lab, Function<F, List<Figure>> figures) {
}

package org.gibbsite.ui.shell;

import java.util.function.Function;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.ViewContext;

/**
 * A lab with what the window needs to show it.
 *
 * @param preview small settings whose run moves on the card of the gallery
 */
public record Exhibit<S extends Record, F extends Frame>(Lab<S, F> lab, Function<ViewContext, LabView<F>> view,
        S preview) {
}

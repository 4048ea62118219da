package org.gibbsite.ui.shell;

import java.util.List;
import java.util.function.Function;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.raster.Figure;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.ViewContext;

/**
 * A lab with what the window needs to show it.
 *
 * @param preview small settings whose run moves on the card of the gallery
 * @param figures pictures of a frame, for the results that are saved
 * @param files   text files of a frame, for the same folder
 */
public record Exhibit<S extends Record, F extends Frame>(Lab<S, F> lab, Function<ViewContext, LabView<F>> view,
        S preview, Function<F, List<Figure>> figures, Function<F, List<ResultFile>> files) {

    /** Of a lab that makes no files but the run itself. */
    public Exhibit(Lab<S, F> lab, Function<ViewContext, LabView<F>> view, S preview) {
        this(lab, view, preview, frame -> List.of(), frame -> List.of());
    }
}

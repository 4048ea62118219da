package org.gibbsite.app.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Theme;

/**
 * A lab as the command line knows it.
 *
 * @param figures makes the pictures that {@code run --out} writes; the first one is drawn in the terminal
 * @param files   makes the text files that it writes besides
 * @param page    draws the page of the window
 */
public record CommandLab<S extends Record, F extends Frame>(Lab<S, F> lab, Function<F, List<Figure>> figures,
        Function<F, List<ResultFile>> files, Page<S> page) {

    /**
     * How a page is drawn.
     *
     * @param width  pixels
     * @param height pixels
     * @param panel  title of the big panel; empty for the first one
     * @param phases of the coming step to carry out; −1 where steps are not watched by phases
     */
    public record Look(int width, int height, Theme theme, String panel, int phases) {
        /** Pixels of a side. */
        public static final int LEAST = 320, MOST = 7680;
    }

    /** Draws the page of a lab as it is on screen at one step. */
    @FunctionalInterface
    public interface Page<S extends Record> {
        /**
         * @param waiting told what the start of the run is at, where that takes long
         * @throws IllegalStateException one sentence, when the run fails
         */
        Raster draw(S settings, long seed, long step, Look look, Consumer<String> waiting) throws InterruptedException;
    }
}

package org.gibbsite.app;

import java.util.function.Consumer;
import org.gibbsite.app.command.CommandLab;
import org.gibbsite.controller.Grain;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.StillPage;
import org.gibbsite.ui.shell.exhibit.Downloads;

/**
 * Draws the page of a lab as it is on screen at one step, without a display. The same arguments give the same pixels.
 *
 * @param width  pixels
 * @param height pixels
 * @param panel  title of the big panel; empty for the first one
 * @param phases of the coming step to carry out; −1 where steps are not watched by phases
 */
public record PagePicture(int width, int height, Theme theme, String panel, int phases) {
    private static final int LEAST = CommandLab.Look.LEAST, MOST = CommandLab.Look.MOST;

    public PagePicture {
        if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
            throw new IllegalArgumentException(
                    "a picture must be " + LEAST + " to " + MOST + " pixels wide and high: " + width + "x" + height);
        }
    }

    /**
     * Runs the lab to that step and draws it. Starts the toolkit, headless unless it already runs.
     *
     * @param waiting told what the start of the run is at, where that takes long
     * @throws IllegalStateException one sentence, when the run fails
     */
    public <S extends Record, F extends Frame> Raster of(LabCatalog.Entry<S, F> entry, S settings, long seed, long step,
            DataShelf shelf, Consumer<String> waiting) throws InterruptedException {
        HeadlessToolkit.start();
        try (Runs runs = Runs.ofSystem(shelf, Downloads.NONE)) {
            return of(entry, settings, seed, step, runs, waiting);
        }
    }

    private <S extends Record, F extends Frame> Raster of(LabCatalog.Entry<S, F> entry, S settings, long seed,
            long step, Runs runs, Consumer<String> waiting) throws InterruptedException {
        RunController<S, F> run = runs.open(entry.lab(), settings, seed);
        StillPage<S, F> page = HeadlessToolkit.call(
                () -> new StillPage<>(Exhibits.of(entry), run, new Appearance(theme), width, height));
        try {
            if (!panel.isEmpty()) HeadlessToolkit.call(() -> page.bring(panel));
            if (phases >= 0) run.grain(Grain.PHASE);
            run.seek(step);
            if (phases > 0) run.forward(phases);
            String said = "";
            while (!HeadlessToolkit.call(page::isSettled)) {
                Thread.sleep(20);
                if (run.snapshot().status() instanceof RunStatus.Starting start && !start.what().equals(said)) {
                    said = start.what();
                    waiting.accept("starting for " + start.seconds() + " s: " + said + " …");
                }
            }
            if (run.snapshot().status() instanceof RunStatus.Failed failed && failed.step() == 0) {
                throw new IllegalStateException(failed.sentence(), failed.cause());
            }
            if (phases >= 0 && !run.snapshot().grains().contains(Grain.PHASE)) {
                throw new IllegalArgumentException("lab " + entry.lab().id()
                        + " has no phases with these settings: leave out --phases");
            }
            return HeadlessToolkit.call(page::picture);
        } finally {
            HeadlessToolkit.call(() -> {
                page.close();
                return null;
            });
        }
    }
}

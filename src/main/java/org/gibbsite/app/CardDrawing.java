package org.gibbsite.app;

import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.gallery.StillCard;

/** Draws what a lab's card shows while its run is at rest: the preview at a step at which there is something to see. */
record CardDrawing(DataShelf shelf) {
    private static final long STEP = 400;

    /** @throws IllegalStateException one sentence, when the run fails */
    <S extends Record, F extends Frame> Raster of(LabCatalog.Entry<S, F> entry, Theme theme)
            throws InterruptedException {
        HeadlessToolkit.start();
        try (Runs runs = Runs.ofSystem(shelf, Downloads.NONE)) {
            RunController<S, F> run = runs.open(entry.lab(), entry.preview(), RunAddress.DEFAULT_SEED);
            StillCard<S, F> card = HeadlessToolkit
                    .call(() -> new StillCard<>(Exhibits.of(entry), run, new Appearance(theme)));
            run.seek(STEP);
            while (!HeadlessToolkit.call(card::isSettled)) {
                if (run.snapshot().status() instanceof RunStatus.Failed failed) {
                    throw new IllegalStateException(failed.sentence(), failed.cause());
                }
                Thread.sleep(20);
            }
            return HeadlessToolkit.call(card::picture);
        }
    }
}

package org.gibbsite.ui.shell.gallery;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.experiment.Frame;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.plot.SceneRaster;
import org.gibbsite.ui.shell.exhibit.Exhibit;

/** The picture of a lab's card without a window, twice as fine as it is on screen. JavaFX thread only. */
public final class StillCard<S extends Record, F extends Frame> implements AutoCloseable {
    /** Of the place on the card, px at the usual size of text: 21 × 14 em of 15 px. */
    private static final int WIDTH = 315, HEIGHT = 210, FINENESS = 2;
    /** Looks after which late sizes have arrived. */
    private static final int LOOKS = 6;

    private final RunController<S, F> run;
    private final Panel<F> panel;
    private final StackPane place;
    private int looks;

    /** @param run belongs to the card from now on, and rests at the step that is to be seen */
    public StillCard(Exhibit<S, F> exhibit, RunController<S, F> run, Appearance appearance) {
        this.run = run;
        panel = LivePreview.panel(exhibit, appearance.theme());
        place = new StackPane(panel.node());
        place.getStyleClass().addAll("lab-card-picture", "panel-back");
        appearance.dress(new Scene(place, WIDTH, HEIGHT));
    }

    /** Whether the run stands and is seen. To be asked now and then. */
    public boolean isSettled() {
        F frame = run.frames().take();
        if (frame != null) {
            frame.ahead().ifPresent(Runnable::run);
            panel.show(frame);
            looks = 0;
        }
        boolean stands = run.snapshot().status() instanceof RunStatus.Paused
                || run.snapshot().status() instanceof RunStatus.Finished;
        if (stands) snapshot();
        return stands && ++looks > LOOKS;
    }

    public Raster picture() { return SceneRaster.of(snapshot()); }

    @Override public void close() { run.close(); }

    private WritableImage snapshot() {
        SnapshotParameters fine = new SnapshotParameters();
        fine.setTransform(Transform.scale(FINENESS, FINENESS));
        return place.snapshot(fine, null);
    }
}

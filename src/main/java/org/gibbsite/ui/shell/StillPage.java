package org.gibbsite.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.experiment.Frame;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.plot.SceneRaster;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.RunOpener;

/**
 * A lab page without a window, for pictures: it says nothing that depends on the clock, so the same run gives the same
 * pixels. JavaFX thread only.
 */
public final class StillPage<S extends Record, F extends Frame> implements AutoCloseable {
    /** The first looks lay the page out, so that late sizes arrive; charts then have half a second to be drawn. */
    private static final int LAYOUTS = 3, LOOKS = 25;

    private final LabPage<S, F> page;
    private final Scene scene;
    private int looks;

    /** @param run belongs to the page from now on */
    public StillPage(Exhibit<S, F> exhibit, RunController<S, F> run, Appearance appearance, int width, int height) {
        page = new LabPage<>(exhibit, run,
                new LabPage.Surroundings(appearance, command -> {}, () -> {}, RunOpener.NONE),
                false);
        scene = new Scene(page.node(), width, height);
        appearance.dress(scene);
    }

    /**
     * Makes a panel the big one. @return its title
     *
     * @throws IllegalArgumentException when there is none of that title, naming those there are
     */
    public String bring(String title) { return page.stage().bring(title); }

    /** Whether the run stands, all its measurements are in, and the picture shows them. To be asked now and then. */
    public boolean isSettled() {
        RunSnapshot<S> state = page.run().snapshot();
        boolean stands = switch (state.status()) {
            case RunStatus.Paused(),RunStatus.Finished() -> !state.measuring();
            case RunStatus.Failed(_, _, _),RunStatus.Closed() -> true;
            case RunStatus.Starting(_, _),RunStatus.Playing(),RunStatus.Seeking(_) -> false;
        };
        looks = stands && (looks < LAYOUTS || page.isUpToDate()) ? looks + 1 : 0;
        if (looks > 0 && looks <= LAYOUTS) layOut();
        return looks > LOOKS;
    }

    /** A scroll pane keeps its content as a picture, which in a scene without a window is not renewed: it must not. */
    private void layOut() {
        scene.snapshot(null);
        for (Node viewport : scene.getRoot().lookupAll(".viewport")) {
            viewport.setCache(false);
            ((Parent) viewport).getChildrenUnmodifiable().forEach(content -> content.setCache(false));
        }
    }

    /** The page as it stands. */
    public Raster picture() { return SceneRaster.of(scene.snapshot(null)); }

    @Override public void close() { page.close(); }
}

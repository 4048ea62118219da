package org.gibbsite.ui.shell.gallery;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.Speed;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.RunOpener;

/** A small run that really trains, as a picture: pointer and Tab key pass over it. JavaFX thread only. */
final class LivePreview<S extends Record, F extends Frame> implements AutoCloseable {
    /** Slow enough to follow a filter with the eye, and to leave the machine alone. */
    private static final Speed RATE = new Speed(32);
    /** The first steps, in which there is nothing to see yet, go by within a second. */
    private static final Speed AT_FIRST = new Speed(400);
    private static final long FIRST_STEPS = 300;
    private static final double PICTURES_PER_SECOND = 8;

    private final RunController<S, F> run;
    private final Exhibit<S, F> exhibit;
    private final ReadOnlyObjectProperty<Theme> theme;
    private Panel<F> panel; // made when there is something to show: until then the page is painted
    private final Runnable begun;
    private final AnimationTimer timer = new AnimationTimer() {
        private long last;

        @Override public void handle(long nanos) {
            if (nanos - last < 1e9 / PICTURES_PER_SECOND) return;
            last = nanos;
            look();
        }
    };
    private boolean slowed;

    /** @param begun called once, when there is the first picture */
    LivePreview(Exhibit<S, F> exhibit, RunOpener runs, ReadOnlyObjectProperty<Theme> theme, Runnable begun) {
        this.exhibit = exhibit;
        this.theme = theme;
        this.begun = begun;
        run = runs.preview(exhibit.lab(), exhibit.preview(), RunAddress.DEFAULT_SEED);
        run.speed(AT_FIRST);
        run.play();
        timer.start();
    }

    /** Once it has begun. */
    Node node() { return panel.node(); }

    void toggle() { run.toggle(); }

    @Override public void close() {
        timer.stop();
        run.close();
    }

    /** The first panel of a lab as a picture. */
    static <S extends Record, F extends Frame> Panel<F> panel(Exhibit<S, F> exhibit,
            ReadOnlyObjectProperty<Theme> theme) {
        Panel<F> panel = exhibit.view().apply(new ViewContext(new Selection(), theme)).panels()
                .getFirst();
        leaveOut(panel.node());
        return panel;
    }

    private void look() {
        if (!slowed && run.snapshot().step() >= FIRST_STEPS) {
            slowed = true;
            run.speed(RATE);
        }
        F frame = run.frames().take();
        if (frame == null) return;
        boolean first = panel == null;
        if (first) panel = panel(exhibit, theme);
        panel.show(frame);
        if (first) begun.run();
    }

    /** Its controls are hidden. */
    private static void leaveOut(Node node) {
        if (node instanceof Control && !(node instanceof Label)) {
            node.setVisible(false);
            node.setManaged(false);
        }
        node.setFocusTraversable(false);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(LivePreview::leaveOut);
    }
}

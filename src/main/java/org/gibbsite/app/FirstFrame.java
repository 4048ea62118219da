package org.gibbsite.app;

import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Shows a window with nothing in it but the ground of its theme, and fills it when that is on screen. A page takes a moment
 * to be made and drawn for the first time, and until then the system would show the window black.
 */
final class FirstFrame extends AnimationTimer {
    /** Pulses until a frame is on screen: in the first it is drawn, in the second handed over. */
    private static final int PULSES = 3;

    private final Stage stage;
    private final Runnable fill;
    private int pulses;

    private FirstFrame(Stage stage, Runnable fill) {
        this.stage = stage;
        this.fill = fill;
    }

    /** @param fill called once, soon after the window shows, unless it is closed before */
    static void show(Stage stage, Runnable fill) {
        warmUp();
        stage.show();
        new FirstFrame(stage, fill).start();
    }

    /** Starts what draws, which takes longer than the first frame. */
    private static void warmUp() {
        new Scene(new Group(), 8, 8).snapshot(null);
    }

    @Override public void handle(long nanos) {
        if (++pulses < PULSES) return;
        stop();
        if (stage.isShowing()) fill.run();
    }
}

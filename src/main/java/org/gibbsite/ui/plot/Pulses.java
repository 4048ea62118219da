package org.gibbsite.ui.plot;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/** Calls back at every pulse while a node is on screen, with the seconds since the pulse before. */
public final class Pulses extends AnimationTimer {
    private final DoubleConsumer work;
    private long last;

    private Pulses(DoubleConsumer work) {
        this.work = work;
    }

    public static void whileShown(Node node, DoubleConsumer work) {
        Pulses pulses = new Pulses(work);
        node.sceneProperty().addListener((s, was, is) -> {
            if (is == null) pulses.stop();
            else
                pulses.start();
        });
    }

    @Override public void start() {
        last = 0;
        super.start();
    }

    @Override public void handle(long nanos) {
        if (last != 0) work.accept((nanos - last) * 1e-9);
        last = nanos;
    }
}

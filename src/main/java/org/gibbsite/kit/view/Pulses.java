package org.gibbsite.kit.view;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/**
 * Calls back while a node is on screen, with the seconds since the call before: at every pulse; where the node is small among
 * others and the pointer is elsewhere, once a second.
 */
public final class Pulses extends AnimationTimer {
    /** Of the window, that a small node covers at most. */
    private static final double SMALL = 0.05;
    private static final double CALM_SECONDS = 0.99;

    private final Node node;
    private final DoubleConsumer work;
    private long last;

    private Pulses(Node node, DoubleConsumer work) {
        this.node = node;
        this.work = work;
    }

    public static void whileShown(Node node, DoubleConsumer work) {
        Pulses pulses = of(node, work);
        node.sceneProperty().addListener((s, was, is) -> {
            if (is == null) pulses.stop();
            else
                pulses.start();
        });
    }

    /** Not started. */
    static Pulses of(Node node, DoubleConsumer work) {
        return new Pulses(node, work);
    }

    @Override public void start() {
        last = 0;
        super.start();
    }

    @Override public void handle(long nanos) {
        double seconds = (nanos - last) * 1e-9;
        if (last != 0 && seconds < CALM_SECONDS && isAside()) return;
        if (last != 0) work.accept(seconds);
        last = nanos;
    }

    private boolean isAside() {
        double area = node.getLayoutBounds().getWidth() * node.getLayoutBounds().getHeight();
        return !node.isHover() && area < SMALL * node.getScene().getWidth() * node.getScene().getHeight();
    }
}

package org.gibbsite.labs.vae.view;

import javafx.scene.Node;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.PlotPane;

/** A panel that keeps the newest frame, and paints it again when the theme changes. */
abstract class VaePanel implements Panel<VaeFrame> {
    private final String title;
    private final ViewContext context;
    private final PlotPane pane = new PlotPane();
    private VaeFrame frame;

    VaePanel(String title, ViewContext context) {
        this.title = title;
        this.context = context;
        context.theme().addListener(t -> repaint());
    }

    @Override public final String title() { return title; }

    @Override public final Node node() { return pane; }

    @Override public final void show(VaeFrame next) {
        frame = next;
        repaint();
    }

    /** Between two showings the map alone moves. */
    @Override public final void glance(VaeFrame next) {}

    @Override public final String describe() {
        return frame == null ? title + ": nothing to show before the first update." : describe(frame);
    }

    final void repaint() {
        if (frame != null) paint(frame);
    }

    final VaeFrame frame() { return frame; }

    final PlotPane pane() { return pane; }

    final ViewContext context() { return context; }

    final Theme theme() { return context.theme().get(); }

    final Palette palette() { return Palette.of(theme()); }

    abstract void paint(VaeFrame frame);

    abstract String describe(VaeFrame frame);
}

package org.gibbsite.kit.view;

import javafx.scene.Node;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.PlotPane;

/** A panel that keeps the newest frame, and paints it again when the theme changes. */
@SuppressWarnings("this-escape") // nothing is painted or described before the first frame is shown
public abstract class FramePanel<F extends Frame> implements Panel<F> {
    private final String title;
    private final ViewContext context;
    private final PlotPane pane = new PlotPane();
    private F frame;

    protected FramePanel(String title, ViewContext context) {
        this.title = title;
        this.context = context;
        context.theme().addListener(t -> repaint());
    }

    @Override public final String title() { return title; }

    @Override public final Node node() { return pane; }

    @Override public void show(F next) {
        frame = next;
        repaint();
    }

    @Override public final String describe() {
        return frame == null ? title + ": nothing to show before the first step." : describe(frame);
    }

    /** Paints the newest frame once more. */
    public final void repaint() {
        if (frame != null) paint(frame);
    }

    /** The newest one, or null. */
    protected final F frame() { return frame; }

    protected final PlotPane pane() { return pane; }

    protected final ViewContext context() { return context; }

    protected final Theme theme() { return context.theme().get(); }

    protected final Palette palette() { return Palette.of(theme()); }

    /** Writes the frame to what is in {@link #pane}. */
    protected abstract void paint(F shown);

    /** For {@link Panel#describe}. */
    protected abstract String describe(F shown);
}

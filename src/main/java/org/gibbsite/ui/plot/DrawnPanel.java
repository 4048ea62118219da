package org.gibbsite.ui.plot;

import javafx.scene.Node;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** A panel that is one {@link Drawing}: keeps the newest frame, and paints it again when selection or theme change. */
@SuppressWarnings("this-escape") // nothing is painted or described before the first frame is shown
public abstract class DrawnPanel<F extends Frame> implements Panel<F> {
    private final String title;
    private final ViewContext context;
    private final PlotPane pane = new PlotPane();
    private final Drawing drawing = new Drawing(this::palette, this::draw);
    private F frame;

    protected DrawnPanel(String title, ViewContext context) {
        this.title = title;
        this.context = context;
        drawing.words(this::describe);
        context.theme().addListener(t -> repaint());
        context.selectedUnit().addListener(s -> repaint());
        pane.picture(drawing);
    }

    @Override public final String title() { return title; }

    @Override public final Node node() { return pane; }

    @Override public final void show(F next) {
        frame = next;
        repaint();
    }

    @Override public final String describe() {
        return frame == null ? title + ": nothing to show before the first step." : describe(frame);
    }

    protected final void repaint() {
        if (frame == null) return;
        drawing.repaint();
        pane.words(wordings(frame));
    }

    private void draw(Pen pen) {
        if (frame != null) paint(frame, pen);
    }

    /** The newest one, or null. */
    protected final F frame() {
        return frame;
    }

    protected final PlotPane pane() { return pane; }

    protected final Drawing drawing() { return drawing; }

    protected final ViewContext context() { return context; }

    protected final Palette palette() { return Palette.of(context.theme().get()); }

    /** The picture, on an empty sheet. */
    protected abstract void paint(F shown, Pen pen);

    /** The line below the picture. */
    protected abstract String words(F shown);

    /** {@link #words}, and shorter ones for narrow panels, from long to short. */
    protected String[] wordings(F shown) {
        return new String[]{words(shown)};
    }

    /** For {@link Panel#describe}. */
    protected abstract String describe(F shown);
}

package org.gibbsite.labs.gibbs.view;

import javafx.scene.Node;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Pen;
import org.gibbsite.ui.plot.PlotPane;

/** A drawn panel that keeps the newest frame, and paints it again when selection or theme change. */
abstract class GibbsPanel implements Panel<GibbsFrame> {
    private final String title;
    private final ViewContext context;
    private final Sight sight;
    private final PlotPane pane = new PlotPane();
    private final Drawing drawing = new Drawing(this::palette, this::draw);
    private GibbsFrame frame;

    GibbsPanel(String title, ViewContext context, Sight sight) {
        this.title = title;
        this.context = context;
        this.sight = sight;
        drawing.words(this::describe);
        context.theme().addListener(t -> repaint());
        sight.whenChanged(this::repaint);
        pane.picture(drawing);
    }

    @Override public final String title() { return title; }

    @Override public final Node node() { return pane; }

    @Override public final void show(GibbsFrame next) {
        frame = next;
        keep(next);
        repaint();
    }

    @Override public final String describe() {
        return frame == null ? title + ": nothing to show before the first sweep." : describe(frame);
    }

    final void repaint() {
        if (frame == null) return;
        drawing.repaint();
        pane.words(words(frame), brief(frame), "");
    }

    private void draw(Pen pen) {
        if (frame != null) paint(frame, pen);
    }

    final GibbsFrame frame() { return frame; }

    final PlotPane pane() { return pane; }

    final Drawing drawing() { return drawing; }

    final ViewContext context() { return context; }

    final Sight sight() { return sight; }

    final Palette palette() { return Palette.of(context.theme().get()); }

    /** Called once with every frame, before it is painted. */
    void keep(GibbsFrame next) {}

    abstract void paint(GibbsFrame shown, Pen pen);

    abstract String words(GibbsFrame shown);

    /** What is said where the words do not fit. */
    String brief(GibbsFrame shown) { return ""; }

    abstract String describe(GibbsFrame shown);
}

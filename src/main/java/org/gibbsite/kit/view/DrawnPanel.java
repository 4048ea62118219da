package org.gibbsite.kit.view;

import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.Pen;

/** A panel that is one {@link Drawing}, painted again when selection or theme change. */
@SuppressWarnings("this-escape") // nothing is painted or described before the first frame is shown
public abstract class DrawnPanel<F extends Frame> extends FramePanel<F> {
    private final Drawing drawing = new Drawing(this::palette, this::draw);

    protected DrawnPanel(String title, ViewContext context) {
        super(title, context);
        drawing.words(this::describe);
        context.selection().whenUnit(this::repaint);
        pane().picture(drawing);
    }

    @Override protected final void paint(F shown) {
        drawing.repaint();
        pane().words(wordings(shown));
    }

    private void draw(Pen pen) {
        if (frame() != null) paint(frame(), pen);
    }

    protected final Drawing drawing() { return drawing; }

    /** The picture, on an empty sheet. */
    protected abstract void paint(F shown, Pen pen);

    /** The line below the picture: this, or {@link #wordings}, is what a panel says. */
    protected String words(F shown) {
        return wordings(shown)[0];
    }

    /** {@link #words}, and shorter ones for narrow panels, from long to short. */
    protected String[] wordings(F shown) {
        return new String[]{words(shown)};
    }
}

package org.gibbsite.labs.gibbs.view;

import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.ViewContext;

/** A drawn panel that is painted again when the {@link Sight} of the page changes. */
abstract class GibbsPanel extends DrawnPanel<GibbsFrame> {
    private final Sight sight;

    GibbsPanel(String title, ViewContext context, Sight sight) {
        super(title, context);
        this.sight = sight;
        sight.whenChanged(this::repaint);
    }

    final Sight sight() { return sight; }

    @Override protected final String[] wordings(GibbsFrame shown) {
        return new String[]{words(shown), brief(shown), ""};
    }

    /** What is said where the words do not fit. */
    String brief(GibbsFrame shown) { return ""; }
}

package org.gibbsite.labs.ising2d.view;

import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.DrawnPanel;

/** A panel of averages, which move so slowly that a glance has nothing to tell. */
abstract class AveragesPanel extends DrawnPanel<Ising2dFrame> {
    AveragesPanel(String title, ViewContext context) { super(title, context); }

    @Override public final void glance(Ising2dFrame frame) {}
}

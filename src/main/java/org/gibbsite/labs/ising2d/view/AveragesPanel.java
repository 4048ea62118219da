package org.gibbsite.labs.ising2d.view;

import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;

/** A panel of averages, which move so slowly that a glance has nothing to tell. */
abstract class AveragesPanel extends DrawnPanel<Ising2dFrame> {
    AveragesPanel(String title, ViewContext context) { super(title, context); }

    @Override public final void glance(Ising2dFrame frame) {}

    /** How near T is to T_c where the exact answers take it for T_c, a clause; else empty. */
    static String nearness(Ising2dFrame frame) {
        double t = frame.coupling().temperature();
        if (frame.coupling().field() != 0 || !Coupling.isCritical(t)) return "";
        double off = Math.abs(t - Coupling.CRITICAL_TEMPERATURE);
        return off == 0 ? "at T_c" : "at T_c, to " + Numbers.measured(off);
    }
}

package org.gibbsite.labs.rbm.view;

import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.UnitCensus;
import org.gibbsite.ui.plot.UnitMark;

/** Takes one census per frame, however many panels ask. JavaFX thread only. */
final class Censuses {
    private UnitCensus latest;

    UnitCensus of(RbmFrame frame) {
        if (latest == null || latest.frame() != frame) latest = UnitCensus.of(frame);
        return latest;
    }

    static UnitMark mark(UnitCensus census, int unit) {
        if (census.isDead(unit)) return UnitMark.DEAD;
        return census.isAlwaysOn(unit) ? UnitMark.ALWAYS_ON : UnitMark.NONE;
    }

    /** {@code "3 dead, 1 always on"}. */
    static String count(UnitCensus census) {
        return "○ " + census.deadCount() + " dead   ● " + census.alwaysOnCount() + " always on";
    }
}

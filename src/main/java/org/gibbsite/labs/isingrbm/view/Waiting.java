package org.gibbsite.labs.isingrbm.view;

import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Ensemble;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/** What panels of the layers say while configurations are drawn. */
final class Waiting {
    private Waiting() {}

    /** How far drawing is: {@code "drawing configurations: 3 400 of 20 000 · layer 1 learns from update 201 on"}. */
    static String words(IsingRbmFrame frame) {
        Ensemble ensemble = frame.ensemble();
        return ensemble.drawn() == ensemble.count()
                ? Numbers.counted(ensemble.count(), "configuration") + " drawn · layer 1 learns from the next update on"
                : "drawing configurations: " + Numbers.count(ensemble.drawn()) + " of "
                        + Numbers.count(ensemble.count()) + " · layer 1 learns from update "
                        + Numbers.count(frame.begins().getFirst()) + " on";
    }

    /** The words in the middle of the sheet. */
    static void paint(IsingRbmFrame frame, Pen pen) {
        FirstValue.paint(pen, words(frame));
    }
}

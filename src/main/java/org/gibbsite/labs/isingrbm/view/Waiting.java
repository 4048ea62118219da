package org.gibbsite.labs.isingrbm.view;

import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Ensemble;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/** What panels of the layers say while configurations are drawn. */
final class Waiting {
    private Waiting() {}

    /** How far drawing is: {@code "drawing configurations: 3 400 of 20 000 · then the layers learn"}. */
    static String words(IsingRbmFrame frame) {
        Ensemble ensemble = frame.ensemble();
        return ensemble.drawn() == ensemble.count()
                ? Numbers.counted(ensemble.count(), "configuration") + " drawn · learning begins with the next update"
                : "drawing configurations: " + Numbers.count(ensemble.drawn()) + " of "
                        + Numbers.count(ensemble.count()) + " · then the layers learn";
    }

    /** The words in the middle of the sheet, in as many lines as they need. */
    static void paint(IsingRbmFrame frame, Pen pen) {
        String words = words(frame);
        boolean wide = pen.width(words) < pen.width();
        String[] lines = wide ? new String[]{words} : words.split(" · |: ");
        double y = pen.height() / 2 - (lines.length - 1) * pen.line() / 2;
        for (String line : lines) {
            pen.text(line, pen.palette().muted(), 0.5, pen.width() / 2, y);
            y += pen.line();
        }
    }
}

package org.gibbsite.labs.rbm.view;

import org.gibbsite.kit.view.FramePanel;
import java.util.Optional;
import org.gibbsite.experiment.Absence;
import org.gibbsite.labs.rbm.Compass;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * Where the estimates of CD-1, CD-k and PCD point, against the exact gradient, which points up: a dial with needles as long
 * as the estimates, their numbers, and the angles over the updates.
 */
final class CompassPanel extends FramePanel<RbmFrame> {
    private static final int LARGEST = 20;

    private final Drawing drawing = new Drawing(this::palette, this::draw);
    private Optional<Compass> readings = Optional.empty();
    private Absence coming = Absence.UNKNOWN;

    CompassPanel(ViewContext context) {
        super("Gradient compass", context);
        drawing.words(this::describe);
        pane().picture(drawing);
    }

    @Override public String shortTitle() { return "Compass"; }

    @Override public void follow(RunFigures figures) {
        readings = Compass.of(figures.curves(), figures.step());
        coming = Compass.absence(figures.curves());
        repaint();
    }

    @Override protected void paint(RbmFrame frame) {
        drawing.repaint();
        String words = "k = sweeps, or 10";
        if (readings.isEmpty()) pane().words("");
        else
            pane().words("angle and length (×) · " + words + " · noise of one update of 200 images or chains",
                    words + " · noise of one update of 200 images or chains", words + " · noise of one update", words,
                    "");
    }

    private void draw(Pen pen) {
        if (frame() == null) return;
        if (readings.isEmpty()) {
            invite(pen, frame());
            return;
        }
        Compass compass = readings.get();
        double line = pen.line();
        boolean wide = pen.width() > 1.1 * pen.height();
        double dialHigh = wide ? pen.height() : 0.6 * pen.height();
        double dialWide = Math.min(wide ? 0.45 * pen.width() : 0.6 * pen.width(), dialHigh * 0.5 + 4 * line);
        CompassDial.paint(pen, compass, dialWide, dialHigh);
        double left = dialWide + line, top = CompassDial.legend(pen, compass, left, 0);
        if (wide) CompassCurves.paint(pen, compass, left, top + line, pen.width() - left, pen.height() - top - line);
        else
            CompassCurves.paint(pen, compass, 0, dialHigh, pen.width(), pen.height() - dialHigh);
    }

    private void invite(Pen pen, RbmFrame frame) {
        double y = pen.height() / 2 - pen.line() / 2;
        for (String words : why(frame).split("\n")) {
            pen.text(words, pen.palette().muted(), 0.5, pen.width() / 2, y);
            y += pen.line();
        }
    }

    private String why(RbmFrame frame) {
        int summed = frame.gaussianVisible()
                ? frame.hiddenUnits()
                : Math.min(frame.hiddenUnits(), frame.visibleUnits());
        if (coming.isKnown() && !coming.isForGood()) return FirstValue.words(coming, frame.step());
        return summed > LARGEST
                ? "The exact gradient needs a layer\nof at most " + LARGEST + " units, not " + Numbers.count(summed)
                : "Off: set “compass every” (Measuring),\nor choose the preset of this name";
    }

    @Override protected String describe(RbmFrame frame) {
        String begin = "Gradient compass at update " + Numbers.count(frame.step()) + ": ";
        if (readings.isEmpty()) return begin + why(frame).replace('\n', ' ') + ".";
        Compass compass = readings.get();
        StringBuilder words = new StringBuilder(begin);
        for (int n = 0; n < Compass.NAMES.size(); n++) {
            words.append(n == 0 ? "" : ", ").append(CompassDial.reading(compass, n));
        }
        return words + " of the exact gradient, read at update "
                + Numbers.count(compass.steps()[compass.steps().length - 1]) + ".";
    }
}

package org.gibbsite.labs.gibbs.view;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/** Share of accepted swaps between neighbouring inverse temperatures: a low bar is a bottleneck. */
final class TemperaturesPanel extends GibbsPanel {
    TemperaturesPanel(ViewContext context, Sight sight) {
        super("Temperatures", context, sight);
    }

    @Override protected void paint(GibbsFrame frame, Pen pen) {
        double[] shares = frame.swapAcceptance();
        if (shares.length == 0) {
            double middle = pen.width() / 2, y = pen.height() / 2;
            pen.text("one temperature: no swaps", pen.palette().text(), 0.5, middle, y - pen.line() / 2);
            pen.text("they begin with temperatures = 2 or more", pen.palette().muted(), 0.5, middle,
                    y + pen.line() / 2);
            return;
        }
        double line = pen.line(), left = 2.5 * line, ground = pen.height() - 1.5 * line, high = ground - 1.5 * line;
        double pitch = (pen.width() - left) / shares.length;
        for (int r = 0; r < shares.length; r++) {
            double share = Double.isNaN(shares[r]) ? 0 : shares[r];
            pen.fill(pen.palette().first(), left + r * pitch, ground - high * share, Math.max(1, pitch - 2),
                    high * share);
            String rate = Numbers.measured(shares[r]);
            if (pen.width(rate) < pitch - 4) {
                pen.text(rate, pen.palette().muted(), 0.5, left + (r + 0.5) * pitch - 1,
                        ground - high * share - line / 2);
            }
        }
        pen.line(pen.palette().muted(), 1, left, ground, pen.width(), ground);
        pen.text("1", pen.palette().muted(), 1, left - 4, ground - high);
        pen.text("0", pen.palette().muted(), 1, left - 4, ground);
        pen.text("β = 1", pen.palette().muted(), 0, left, ground + line * 0.7);
        pen.text("β = 0", pen.palette().muted(), 1, pen.width() - 4, ground + line * 0.7);
    }

    @Override protected String words(GibbsFrame frame) {
        double least = Double.POSITIVE_INFINITY;
        for (double share : frame.swapAcceptance()) least = Math.min(least, share);
        return frame.swapAcceptance().length == 0
                ? "plain Gibbs sampling"
                : "accepted swaps · least " + Numbers.measured(least);
    }

    /** {@code " Accepted between neighbours, from β = 1 on: 0.85, 0.84."}, empty for one temperature. */
    private static String rates(GibbsFrame frame) {
        return frame.swapAcceptance().length == 0
                ? ""
                : " Accepted between neighbours, from β = 1 on: " + Arrays.stream(frame.swapAcceptance())
                        .mapToObj(Numbers::measured).collect(Collectors.joining(", ")) + ".";
    }

    @Override protected String describe(GibbsFrame frame) {
        return "Sweep " + Numbers.count(frame.step()) + ", "
                + Numbers.counted(frame.inverseTemperatures().length, "inverse temperature") + ": " + words(frame) + "."
                + rates(frame);
    }
}

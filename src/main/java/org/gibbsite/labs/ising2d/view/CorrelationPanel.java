package org.gibbsite.labs.ising2d.view;

import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.labs.ising2d.Ising2dFrame.Correlation;
import org.gibbsite.models.ising.CorrelationLength;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/** G(r) along the axes on a logarithmic scale, and how far ξ reaches. */
final class CorrelationPanel extends AveragesPanel {
    private static final double FLOOR = -3, HIGHEST_FLOOR = -0.5;

    CorrelationPanel(ViewContext context) {
        super("Correlations", context);
    }

    @Override protected void paint(Ising2dFrame frame, Pen pen) {
        if (frame.correlations().isEmpty()) {
            FirstValue.paint(pen, waiting(frame));
            return;
        }
        Correlation found = frame.correlations().get();
        int count = found.values().length;
        double floor = floor(found.values());
        Axes axes = Axes.inside(pen, 0, 0, pen.width(), pen.height(), new double[]{0, Math.max(1, count - 1)},
                new double[]{floor, 0});
        axes.frame("r, sites", "log₁₀ G");
        double[] x = new double[count], y = new double[count];
        for (int r = 0; r < count; r++) {
            double g = found.values()[r];
            x[r] = axes.x(r);
            y[r] = g > 0 ? axes.y(Math.max(floor, Math.log10(g))) : Double.NaN;
            if (r > 0 && count < 80 && g > 0) axes.dot(pen.palette().first(), r, Math.log10(g), 0, 2.5);
        }
        pen.curve(pen.palette().first(), pen.palette().line(), x, y);
        if (found.length().sites() < count - 1) axes.mark(found.length().sites(), "ξ");
    }

    private static String waiting(Ising2dFrame frame) {
        return "no look at the correlations yet · "
                + FirstValue.words(frame.until(frame.coming().look()), frame.step());
    }

    /** The decimal logarithm of the least G that is drawn, in halves. */
    private static double floor(double[] values) {
        double least = HIGHEST_FLOOR;
        for (double g : values) if (g > 0) least = Math.min(least, Math.floor(2 * Math.log10(g)) / 2);
        return Math.max(FLOOR, least);
    }

    @Override protected String words(Ising2dFrame frame) {
        return frame.correlations()
                .map(found -> length(found.length()) + " · " + Numbers.counted(found.looks(), "configuration"))
                .orElse("");
    }

    @Override protected String[] wordings(Ising2dFrame frame) {
        String words = words(frame);
        return words.contains(":")
                ? new String[]{words, words.substring(0, words.lastIndexOf(" · ")),
                        words.substring(0, words.indexOf(':'))}
                : new String[]{words};
    }

    private static String length(CorrelationLength found) {
        return found.isFound()
                ? "ξ = " + Numbers.measured(found.sites()) + " sites (second moment)"
                : found.verdict().words();
    }

    @Override protected String describe(Ising2dFrame frame) {
        return frame.correlations().map(found -> "Neighbouring spins agree with G(1) = "
                + Numbers.measured(found.values().length > 1 ? found.values()[1] : 1) + "; "
                + length(found.length()) + "; from " + Numbers.counted(found.looks(), "configuration")
                + ".").orElse(waiting(frame) + ".");
    }
}

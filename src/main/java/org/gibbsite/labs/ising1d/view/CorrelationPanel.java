package org.gibbsite.labs.ising1d.view;

import org.gibbsite.labs.ising1d.Ising1dFrame;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * G(r) on a logarithmic scale: dots as measured, a line as the transfer matrix has it, and ⟨s s'⟩ of the decimated levels at
 * the distance that their neighbours have on the ring, on the same line.
 */
final class CorrelationPanel extends DrawnPanel<Ising1dFrame> {
    private static final double FLOOR = -3;

    CorrelationPanel(ViewContext context) {
        super("Correlations", context);
    }

    @Override protected void paint(Ising1dFrame frame, Pen pen) {
        ChainLevel ring = frame.levels().getFirst();
        int far = Math.max(1, Math.min(64, ring.spins() / 2));
        Axes axes = Axes.inside(pen, 0, 0, pen.width() - 4, pen.height(), new double[]{0, far}, new double[]{FLOOR, 0});
        axes.frame("r, sites", "log₁₀ G");
        double[] x = new double[far + 1], y = new double[far + 1];
        for (int r = 0; r <= far; r++) {
            double g = ring.law().correlation(r, ring.spins());
            x[r] = axes.x(r);
            y[r] = Math.log10(g) >= FLOOR ? axes.y(Math.log10(g)) : Double.NaN;
        }
        pen.curve(pen.palette().second(), pen.palette().line(), x, y);
        double length = ring.law().length();
        if (length > 0 && length < far) axes.mark(length, "ξ");
        for (int r = 0; r < frame.correlation().length; r++) {
            double g = frame.correlation()[r];
            if (g > Math.pow(10, FLOOR)) axes.dot(pen.palette().first(), r, Math.log10(g), 0, 3);
        }
        for (int k = 1; k < frame.measured().size(); k++) {
            double g = frame.measured().get(k).neighbours();
            int at = frame.levels().get(k).stride();
            if (g <= Math.pow(10, FLOOR) || at > far) continue;
            pen.graphics().setStroke(Pen.colour(pen.palette().text()));
            pen.graphics().setLineWidth(1.5);
            pen.graphics().strokeOval(axes.x(at) - 6, axes.y(Math.log10(g)) - 6, 12, 12);
        }
    }

    @Override protected String words(Ising1dFrame frame) {
        String exact = "line: exact, ξ = " + Numbers.measured(frame.levels().getFirst().law().length()) + " sites";
        return frame.measured().isEmpty()
                ? exact + " · " + FirstValue.words(frame.whyNoMixing(), frame.step())
                : exact + " · dots: measured · rings: neighbours of the levels";
    }

    @Override protected String describe(Ising1dFrame frame) {
        ChainLevel ring = frame.levels().getFirst();
        return "Exact correlation length " + Numbers.measured(ring.law().length())
                + " sites; neighbours' product exactly " + Numbers.measured(ring.neighbours())
                + (frame.measured().isEmpty()
                        ? ", " + FirstValue.words(frame.whyNoMixing(), frame.step())
                        : ", measured " + Numbers.measured(frame.measured().getFirst().neighbours()))
                + ".";
    }
}

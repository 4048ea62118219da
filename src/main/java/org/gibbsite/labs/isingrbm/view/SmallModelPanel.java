package org.gibbsite.labs.isingrbm.view;

import java.util.Locale;
import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.models.ising.VariationalRg;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/**
 * The exact model of 3 × 3 sites: log Σ_h e^T of each of its 512 configurations over their energy, each as large as it is
 * likely; all on the line at 0 would be an exact renormalisation. Beside them the numbers of the variational argument.
 */
final class SmallModelPanel extends DrawnPanel<IsingRbmFrame> {
    private static final double LINES = 13.5, LEAST_RANGE = 0.25;

    SmallModelPanel(ViewContext context) { super("Small exact model", context); }

    @Override public String shortTitle() { return "Small model"; }

    @Override protected void paint(IsingRbmFrame frame, Pen pen) {
        double text = Math.min(LINES * pen.line(), pen.width() * 0.55);
        boolean roomy = pen.width() > 20 * pen.line();
        if (roomy) points(frame.small(), pen, pen.width() - text - pen.line());
        double left = roomy ? pen.width() - text : 4;
        String[][] rows = rows(frame.small());
        double step = Math.min(1.6 * pen.line(), pen.height() / rows.length), y = step / 2;
        for (String[] row : rows) {
            pen.text(row[0], pen.palette().muted(), 0, left, y);
            pen.text(row[1], pen.palette().text(), 1, pen.width() - 4, y);
            y += step;
        }
    }

    private static String[][] rows(VariationalRg.Report small) {
        return new String[][]{{"log Z = −Fᵛ", fixed(small.logPartition())},
                {"log Z(λ) = −Fʰ", fixed(small.modelLogPartition())},
                {"Fᵛ − Fʰ", fixed(small.modelLogPartition() - small.logPartition())},
                {"log⟨Σₕ eᵀ⟩, c = 0", fixed(small.logMean())}, {"c = log Z(λ)/Z", fixed(small.constant())},
                {"log⟨Σₕ eᵀ⟩ with c", fixed(small.logMean() - small.constant())},
                {"spread of log Σₕ eᵀ", Numbers.measured(small.spread())},
                {"KL(p‖p(λ))", Numbers.measured(small.divergence()) + " nats"}};
    }

    private static String fixed(double value) {
        String text = String.format(Locale.ROOT, "%.5f", value).replace('-', '−');
        return text.equals("−0.00000") ? "0.00000" : text;
    }

    private static void points(VariationalRg.Report small, Pen pen, double wide) {
        double left = 3 * pen.line(), top = pen.line() * 0.8, bottom = pen.height() - 1.6 * pen.line();
        double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY, range = LEAST_RANGE;
        for (int v = 0; v < small.logSums().length; v++) {
            low = Math.min(low, small.energies()[v]);
            high = Math.max(high, small.energies()[v]);
            range = Math.max(range, Math.abs(small.logSums()[v]) * 1.05);
        }
        double middle = (top + bottom) / 2, half = (bottom - top) / 2, right = wide - 8;
        pen.line(pen.palette().muted(), 1, left, middle, right, middle);
        pen.line(pen.palette().grid(), 1, left, top, left, bottom);
        pen.text("0", pen.palette().muted(), 1, left - 4, middle);
        pen.text(Numbers.measured(range), pen.palette().muted(), 1, left - 4, top);
        pen.text(Numbers.measured(-range), pen.palette().muted(), 1, left - 4, bottom);
        pen.text("log Σₕ eᵀ", pen.palette().text(), 0, left + 6, top);
        double below = pen.height() - 0.6 * pen.line();
        pen.text(Numbers.measured(low), pen.palette().muted(), 0, left, below);
        pen.text("H(v)", pen.palette().text(), 0.5, (left + right) / 2, below);
        pen.text(Numbers.measured(high), pen.palette().muted(), 1, right, below);
        pen.graphics().setFill(Pen.colour(pen.palette().first()));
        for (int v = 0; v < small.logSums().length; v++) {
            double x = left + 6 + (right - left - 12) * (small.energies()[v] - low) / Math.max(1e-9, high - low);
            double y = middle - half * small.logSums()[v] / range;
            double r = 2 + 14 * Math.sqrt(small.probability()[v]);
            pen.graphics().fillOval(x - r, y - r, 2 * r, 2 * r);
        }
    }

    @Override protected String words(IsingRbmFrame frame) {
        return "3 × 3 sites, all 512 configurations, c taken off; a dot's area is its probability";
    }

    @Override protected String describe(IsingRbmFrame frame) {
        VariationalRg.Report small = frame.small();
        return "Small model, summed exactly: free-energy difference "
                + fixed(small.modelLogPartition() - small.logPartition()) + " nats without the constant and 0 with it; "
                + "log of the sum over h of e to the T spreads by " + Numbers.measured(small.spread())
                + " over the configurations; divergence " + Numbers.measured(small.divergence()) + " nats.";
    }
}

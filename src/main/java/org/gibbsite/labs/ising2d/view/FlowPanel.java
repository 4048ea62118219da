package org.gibbsite.labs.ising2d.view;

import java.util.List;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.labs.ising2d.Ising2dFrame.Couplings;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/** The effective couplings of each level in the plane of K₁ and K₂, from the lattice's own to the last level's. */
final class FlowPanel extends AveragesPanel {
    private static final double[] NEAREST = {-0.1, 1}, NEXT = {-0.15, 0.6};

    FlowPanel(ViewContext context) {
        super("Flow of couplings", context);
    }

    @Override public String shortTitle() { return "Flow"; }

    @Override protected void paint(Ising2dFrame frame, Pen pen) {
        Axes axes = Axes.inside(pen, 0, 0, pen.width(), pen.height(), NEAREST, NEXT);
        axes.frame("K₁ nearest neighbours", "K₂");
        pen.line(pen.palette().grid(), 1, axes.left(), axes.y(0), axes.left() + axes.wide(), axes.y(0));
        axes.mark(1 / Coupling.CRITICAL_TEMPERATURE, "critical");
        sink(axes, 0, 0, "disordered sink", 0);
        orderedSink(axes);
        List<Couplings> flow = frame.flow();
        if (flow.isEmpty()) {
            FirstValue.paint(pen, waiting(frame));
            return;
        }
        double[] x = new double[flow.size()], y = new double[flow.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = axes.x(Math.clamp(flow.get(k).nearest(), NEAREST[0], NEAREST[1]));
            y[k] = axes.y(Math.clamp(flow.get(k).areTold() ? flow.get(k).next() : 0, NEXT[0], NEXT[1]));
        }
        pen.curve(pen.palette().first(), pen.palette().line(), x, y);
        for (int k = 0; k < x.length; k++) {
            double radius = Math.max(3, 8 - 1.2 * k);
            pen.graphics().setFill(Pen.colour(pen.palette().first()));
            pen.graphics().fillOval(x[k] - radius, y[k] - radius, 2 * radius, 2 * radius);
            if (isCrowded(x, y, k, pen.line())) continue;
            boolean right = x[k] > axes.left() + 0.8 * axes.wide();
            pen.text("L " + flow.get(k).side(), pen.palette().text(), right ? 1 : 0, x[k] + (right ? -12 : 12),
                    Math.max(0.5 * pen.line(), y[k] - 0.6 * pen.line()));
        }
    }

    private static String waiting(Ising2dFrame frame) {
        return "no look at the couplings yet · " + FirstValue.words(frame.until(frame.coming().look()), frame.step());
    }

    /** Whether the label of an earlier level would be hidden. */
    private static boolean isCrowded(double[] x, double[] y, int k, double line) {
        for (int earlier = 0; earlier < k; earlier++) {
            if (Math.abs(x[k] - x[earlier]) < 3 * line && Math.abs(y[k] - y[earlier]) < 1.2 * line) return true;
        }
        return false;
    }

    private static void sink(Axes axes, double atX, double atY, String name, double at) {
        Pen pen = axes.pen();
        pen.graphics().setStroke(Pen.colour(pen.palette().muted()));
        pen.graphics().setLineWidth(2);
        pen.graphics().strokeOval(axes.x(atX) - 6, axes.y(atY) - 6, 12, 12);
        pen.text(name, pen.palette().muted(), at, axes.x(atX) + 10, axes.y(atY) + pen.line() * 0.8);
    }

    /** At infinite couplings, beyond the right edge: an arrow that leaves the plot. */
    private static void orderedSink(Axes axes) {
        Pen pen = axes.pen();
        double right = axes.left() + axes.wide(), y = axes.y(0), size = pen.line() * 0.45;
        pen.line(pen.palette().muted(), 2, right - 3 * size, y, right, y);
        pen.line(pen.palette().muted(), 2, right - size, y - size, right, y);
        pen.line(pen.palette().muted(), 2, right - size, y + size, right, y);
        pen.text("ordered sink, K → ∞", pen.palette().muted(), 1, right, y + pen.line() * 0.8);
    }

    @Override protected String words(Ising2dFrame frame) {
        String nu = frame.exponent().map(found -> " · two lattices: ν = " + Numbers.measured(found.nu()) + " ± "
                + Numbers.measured(found.nuError()) + " (exact 1)")
                .orElse(frame.exponentLeft() == 0 ? "" : " · ν in " + Numbers.counted(frame.exponentLeft(), "step"));
        return "one block-spin step from dot to dot · by maximum pseudo-likelihood" + nu;
    }

    @Override protected String describe(Ising2dFrame frame) {
        if (frame.flow().isEmpty()) return waiting(frame) + ".";
        StringBuilder words = new StringBuilder("Couplings to nearest and next neighbours: ");
        for (Couplings level : frame.flow()) {
            words.append("side ").append(level.side()).append(": ").append(couplings(level)).append("; ");
        }
        return words.substring(0, words.length() - 2) + ".";
    }

    private static String couplings(Couplings level) {
        return level.areTold()
                ? Numbers.measured(level.nearest()) + " and " + Numbers.measured(level.next()) + ", by matching "
                        + Numbers.measured(level.matched())
                : "cannot be told, all neighbours agree";
    }
}

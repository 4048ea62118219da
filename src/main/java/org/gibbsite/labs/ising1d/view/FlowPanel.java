package org.gibbsite.labs.ising1d.view;

import java.util.List;
import org.gibbsite.labs.ising1d.Ising1dFrame;
import org.gibbsite.labs.ising1d.Ising1dFrame.Measured;
import org.gibbsite.models.ising.ChainCoupling;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/**
 * The flow of the coupling from its one fixed point, ∞, to the other, 0. Above, K' over K on scales of tanh, with the stairs
 * of the present levels; in a field, the plane of K and h with what decimation does everywhere.
 */
final class FlowPanel extends DrawnPanel<Ising1dFrame> {
    private static final double[] SHARE = {0, 1};
    private static final int POINTS = 120;

    FlowPanel(ViewContext context) {
        super("Flow of the coupling", context);
    }

    @Override public String shortTitle() { return "Flow"; }

    @Override protected void paint(Ising1dFrame frame, Pen pen) {
        double strip = 3.4 * pen.line();
        boolean inField = frame.levels().getFirst().law().field() != 0;
        double high = pen.height() - strip;
        if (high > 5 * pen.line()) {
            if (inField) plane(frame, pen, high);
            else
                stairs(frame, pen, high);
        }
        line(frame, pen, pen.height() - strip, strip);
    }

    /** The line from 0 to ∞ with all levels: exact as rings, measured as dots with errors. */
    private static void line(Ising1dFrame frame, Pen pen, double top, double high) {
        double left = pen.line(), wide = pen.width() - 2 * left, y = top + high * 0.42;
        pen.line(pen.palette().muted(), 1, left, y, left + wide, y);
        arrows(pen, left, wide, y);
        end(pen, left, y);
        end(pen, left + wide, y);
        pen.text("K = 0", pen.palette().text(), 0, left - 6, y + pen.line() * 1.1);
        pen.text("K = ∞", pen.palette().text(), 1, left + wide + 6, y + pen.line() * 1.1);
        if (wide > 14 * pen.line())
            pen.text("attracts ←            ← repels", pen.palette().muted(), 0.5, left + wide / 2,
                    y + pen.line() * 1.1);
        for (int k = frame.levels().size() - 1; k >= 0; k--) {
            double x = left + wide * Math.tanh(frame.levels().get(k).law().coupling()), r = Math.max(4, 9 - k);
            pen.graphics().setStroke(Pen.colour(pen.palette().second()));
            pen.graphics().setLineWidth(1.5);
            pen.graphics().strokeOval(x - r, y - r, 2 * r, 2 * r);
            if (k >= frame.measured().size() || frame.levels().get(k).law().field() != 0) continue;
            Measured m = frame.measured().get(k);
            double at = left + wide * Math.clamp(m.neighbours(), 0, 1), error = wide * m.neighboursError();
            if (error > 0)
                pen.line(pen.palette().first(), 2, Math.max(left, at - error), y, Math.min(left + wide, at + error), y);
            pen.graphics().setFill(Pen.colour(pen.palette().first()));
            pen.graphics().fillOval(at - 2.5, y - 2.5, 5, 5);
        }
    }

    private static void arrows(Pen pen, double left, double wide, double y) {
        for (double at = 0.1; at < 1; at += 0.2) {
            double x = left + wide * at;
            pen.line(pen.palette().muted(), 1, x, y, x + 6, y - 4);
            pen.line(pen.palette().muted(), 1, x, y, x + 6, y + 4);
        }
    }

    private static void end(Pen pen, double x, double y) {
        pen.graphics().setFill(Pen.colour(pen.palette().text()));
        pen.graphics().fillRect(x - 2, y - 9, 4, 18);
    }

    private static void stairs(Ising1dFrame frame, Pen pen, double high) {
        Axes axes = Axes.inside(pen, 0, 0, pen.width(), high, SHARE, SHARE);
        axes.frame("tanh K", "tanh K'");
        double[] x = new double[POINTS], y = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            double t = (double) k / (POINTS - 1);
            x[k] = axes.x(t);
            y[k] = axes.y(Math.pow(t, frame.blockFactor()));
        }
        pen.line(pen.palette().grid(), 1, axes.x(0), axes.y(0), axes.x(1), axes.y(1));
        pen.curve(pen.palette().muted(), pen.palette().line(), x, y);
        List<ChainLevel> levels = frame.levels();
        for (int k = 0; k + 1 < levels.size(); k++) {
            double from = Math.tanh(levels.get(k).law().coupling()),
                    to = Math.tanh(levels.get(k + 1).law().coupling());
            pen.line(pen.palette().second(), pen.palette().line(), axes.x(from), axes.y(from), axes.x(from),
                    axes.y(to));
            pen.line(pen.palette().second(), pen.palette().line(), axes.x(from), axes.y(to), axes.x(to), axes.y(to));
            if (k + 1 >= frame.measured().size()) continue;
            Measured before = frame.measured().get(k), after = frame.measured().get(k + 1);
            axes.dot(pen.palette().first(), Math.clamp(before.neighbours(), 0, 1), after.neighbours(),
                    after.neighboursError(), 3.5);
        }
    }

    private static void plane(Ising1dFrame frame, Pen pen, double high) {
        double sign = Math.signum(frame.levels().getFirst().law().field());
        Axes axes = Axes.inside(pen, 0, 0, pen.width(), high, SHARE, SHARE);
        axes.frame("tanh K", sign > 0 ? "tanh h" : "tanh −h");
        for (double t = 0.1; t < 1; t += 0.16) {
            for (double u = 0.02; u < 1; u += 0.16) {
                ChainCoupling from = new ChainCoupling(atanh(t), sign * atanh(u));
                step(axes, pen.palette().muted(), 1, from, from.decimate(frame.blockFactor()).next());
            }
        }
        List<ChainLevel> levels = frame.levels();
        for (int k = 0; k < levels.size(); k++) {
            if (k > 0)
                step(axes, pen.palette().second(), pen.palette().line(), levels.get(k - 1).law(),
                        levels.get(k).law());
            axes.dot(pen.palette().second(), Math.tanh(levels.get(k).law().coupling()),
                    Math.tanh(Math.abs(levels.get(k).law().field())), 0, Math.max(3, 7 - k));
        }
    }

    private static double atanh(double t) {
        return 0.5 * Math.log((1 + t) / (1 - t));
    }

    private static void step(Axes axes, int argb, double thick, ChainCoupling from, ChainCoupling to) {
        double x = axes.x(Math.tanh(from.coupling())), y = axes.y(Math.tanh(Math.abs(from.field())));
        double toX = axes.x(Math.tanh(to.coupling())), toY = axes.y(Math.tanh(Math.abs(to.field())));
        double length = Math.hypot(toX - x, toY - y), cut = thick > 1 ? 1 : Math.min(1, 18 / Math.max(1, length));
        axes.pen().line(argb, thick, x, y, x + cut * (toX - x), y + cut * (toY - y));
        axes.pen().graphics().setFill(Pen.colour(argb));
        axes.pen().graphics().fillOval(x - 1.5, y - 1.5, 3, 3);
    }

    @Override protected String words(Ising1dFrame frame) {
        return frame.levels().getFirst().law().field() != 0
                ? "orange: this ring, dot by dot · grey: where decimation leads from elsewhere"
                : "orange: exact · blue: measured";
    }

    @Override protected String describe(Ising1dFrame frame) {
        StringBuilder words = new StringBuilder("Couplings from the ring on: ");
        for (ChainLevel level : frame.levels())
            words.append(Numbers.measured(level.law().coupling())).append(", ");
        return words + "towards 0, where neighbours know nothing of each other.";
    }
}

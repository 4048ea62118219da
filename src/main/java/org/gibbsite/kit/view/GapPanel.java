package org.gibbsite.kit.view;

import java.util.List;
import java.util.Locale;
import org.gibbsite.experiment.Frame;
import org.gibbsite.raster.Blend;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/**
 * The gap bar, L = F + KL: a bar for each of the last moments, F solid and KL hatched above it, up to L. The newest is wide, and
 * has its numbers beside it.
 */
public abstract class GapPanel<F extends Frame> extends DrawnPanel<F> {
    /** Least width of a bar and of the newest one, in lines of text; and room for its numbers. */
    private static final double BAR = 1.1, NEWEST = 4.2, NUMBERS = 8.5;
    /** Of the height, above the newest bar; of the range, at least, below the lowest of the last bars; how many those are. */
    private static final double TOP = 0.08, BASE = 0.3;
    private static final int LAST = 4;
    /** Of its colour, that an earlier bar keeps. */
    private static final double EARLIER = 0.55;

    /** @param name below the bar: {@code "E"}; @param bound F; @param logLikelihood L; @param gap KL, all nats */
    public record Bar(String name, double bound, double logLikelihood, double gap) {}

    protected GapPanel(String title, ViewContext context) { super(title, context); }

    /** The last moments, the newest last. */
    protected abstract List<Bar> bars(F frame);

    @Override protected void paint(F frame, Pen pen) {
        List<Bar> all = bars(frame);
        if (all.isEmpty()) return;
        double line = pen.line(), right = Math.min(NUMBERS * line, pen.width() / 3);
        double newest = Math.min(NEWEST * line, pen.width() / 5), room = pen.width() - right - newest;
        double ground = pen.height() - 1.4 * line;
        Scale scale = Scale.of(all, TOP * pen.height(), ground);
        int most = (int) Math.max(0, room / (BAR * line)), shown = 0;
        while (shown < Math.min(most, all.size() - 1) && all.get(all.size() - 2 - shown).logLikelihood() > scale.low())
            shown++;
        List<Bar> bars = all.subList(all.size() - 1 - shown, all.size());
        double each = shown == 0 ? 0 : Math.min(3.2 * line, room / shown),
                left = Math.max(0, (room - shown * each) / 2);
        for (int n = 0; n <= shown; n++) {
            boolean isNewest = n == shown;
            bar(pen, bars.get(n), scale, left + n * each, (isNewest ? newest : each) - 0.3 * line, ground, isNewest);
        }
        numbers(pen, bars.getLast(), scale, left + shown * each + newest + 0.2 * line, ground);
    }

    /** Nats to px. */
    private record Scale(double low, double high, double top, double ground) {
        /** By the last bars, so that a gap is seen beside them; earlier ones may end below. The range goes by powers of 2, so that it stays. */
        static Scale of(List<Bar> bars, double top, double ground) {
            double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
            for (Bar bar : bars.subList(Math.max(0, bars.size() - LAST), bars.size())) {
                low = Math.min(low, bar.bound());
                high = Math.max(high, bar.logLikelihood());
            }
            double range = Math.max((high - low) / (1 - BASE), 1e-9 * Math.max(1, Math.abs(high)));
            double step = Math.pow(2, Math.ceil(2 * Math.log(range) / Math.log(2)) / 2);
            return new Scale(high - step, high, top, ground);
        }

        double y(double nats) {
            return Math.clamp(top + (ground - top) * (high - nats) / (high - low), top - 1, ground);
        }
    }

    private static void bar(Pen pen, Bar bar, Scale scale, double x, double wide, double ground, boolean newest) {
        double floor = scale.y(bar.bound()), top = scale.y(bar.logLikelihood());
        int solid = colour(pen, pen.palette().first(), newest);
        pen.fill(solid, x, floor, wide, ground - floor);
        hatch(pen, x, top, wide, floor - top, colour(pen, pen.palette().second(), newest));
        pen.line(pen.palette().text(), newest ? pen.palette().line() : 1, x, top, x + wide, top);
        if (wide > 0.7 * pen.line()) {
            pen.text(bar.name(), newest ? pen.palette().text() : pen.palette().muted(), 0.5, x + wide / 2,
                    ground + 0.75 * pen.line());
        }
    }

    /** Earlier bars stand back. */
    private static int colour(Pen pen, int argb, boolean newest) {
        return newest ? argb : Blend.of(pen.palette().card(), argb, EARLIER);
    }

    /** Slanted lines in a box, px. */
    private static void hatch(Pen pen, double x, double y, double wide, double high, int argb) {
        if (high < 0.5) return;
        pen.frame(argb, 1, x, y, wide, high);
        double apart = Math.max(4, pen.line() / 3);
        for (double start = apart; start < wide + high; start += apart) {
            double fromX = x + Math.min(start, wide), fromY = y + Math.max(0, start - wide);
            double toX = x + Math.max(0, start - high), toY = y + Math.min(start, high);
            pen.line(argb, Math.max(1, pen.palette().line() / 1.5), fromX, fromY, toX, toY);
        }
    }

    private static void numbers(Pen pen, Bar bar, Scale scale, double x, double ground) {
        double line = pen.line(), top = scale.y(bar.logLikelihood()), floor = scale.y(bar.bound());
        double y = Math.max(top, 0.6 * line);
        pen.text("L " + text(bar.logLikelihood()), pen.palette().text(), 0, x, y);
        double f = Math.clamp(floor + 0.6 * line, y + 2.2 * line, Math.max(y + 2.2 * line, ground - 0.6 * line));
        pen.text("F " + text(bar.bound()), pen.palette().first(), 0, x, f);
        double between = Math.max(y + 1.1 * line, Math.min((top + floor) / 2, f - 1.1 * line));
        pen.text("KL " + Numbers.measured(bar.gap()), pen.palette().second(), 0, x, between);
    }

    /** With as many digits as tell neighbours apart. */
    private static String text(double nats) {
        return String.format(Locale.ROOT, "%.2f", nats).replace('-', '−');
    }

    @Override protected String[] wordings(F frame) {
        List<Bar> all = bars(frame);
        return new String[]{sentence(frame) + " · KL hatched, F solid, their sum L", sentence(frame),
                all.isEmpty() ? "" : "KL " + Numbers.measured(all.getLast().gap()) + " nats"};
    }

    private String sentence(F frame) {
        List<Bar> all = bars(frame);
        if (all.isEmpty()) return "no half-step yet";
        Bar last = all.getLast();
        return "L " + text(last.logLikelihood()) + " = F " + text(last.bound()) + " + KL "
                + Numbers.measured(last.gap())
                + " nats";
    }
}

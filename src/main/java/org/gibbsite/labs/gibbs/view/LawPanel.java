package org.gibbsite.labs.gibbs.view;

import org.gibbsite.experiment.Curve;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsMetrics;
import org.gibbsite.labs.gibbs.GibbsFrame.Law;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/** p(v) as visited (bars) and exact (lines) above; their total variation over the sweeps, both logarithmic, below. */
final class LawPanel extends GibbsPanel {
    private static final double FLOOR = 1e-9;
    private static final double BARS_SHARE = 0.55, LOW_BARS_SHARE = 0.45;
    /** Up to this height, in lines of text, there is room for one plot only; up to that one the lower needs more of it. */
    private static final int LEAST_LINES = 10, ROOMY_LINES = 14;

    private final DistancePlot distances = new DistancePlot();
    private Curve measured;

    LawPanel(ViewContext context, Sight sight) {
        super("Law", context, sight);
    }

    @Override public void follow(RunFigures figures) {
        measured = figures.curves().get(GibbsMetrics.TOTAL_VARIATION.key());
        repaint();
    }

    @Override protected void paint(GibbsFrame frame, Pen pen) {
        if (frame.law().isEmpty()) {
            double middle = pen.width() / 2, y = pen.height() / 2;
            pen.text("no exact law to compare with", pen.palette().text(), 0.5, middle, y - pen.line() / 2);
            pen.text(frame.whyNoLaw(), pen.palette().muted(), 0.5, middle, y + pen.line() / 2);
            return;
        }
        Law law = frame.law().get();
        double most = FLOOR, least = 1;
        for (int k = 0; k < law.exact().length; k++) {
            most = Math.max(most, Math.max(law.exact()[k], law.empirical()[k]));
            if (law.exact()[k] > 0) least = Math.min(least, law.exact()[k]);
        }
        boolean both = pen.height() > LEAST_LINES * pen.line();
        double share = pen.height() > ROOMY_LINES * pen.line() ? BARS_SHARE : LOW_BARS_SHARE;
        double high = both ? Math.floor(pen.height() * share) : pen.height(), ground = high - 1.2 * pen.line();
        Scale scale = new Scale(1.2 * pen.line(), ground, most, Math.max(least, most * FLOOR));
        String lowest = law.isBars() ? "0" : Numbers.measured(scale.lowest());
        pen.text("p(v) from " + lowest + " to " + Numbers.measured(most), pen.palette().muted(), 0, 6,
                0.7 * pen.line());
        for (int k = 0; k < law.exact().length; k++) place(pen, law, k, scale);
        pen.line(pen.palette().muted(), 1, 0, ground, pen.width(), ground);
        pen.text(law.isBars() ? bits(0, frame) : "rank 1", pen.palette().muted(), 0, 2, ground + 0.6 * pen.line());
        pen.text(law.isBars() ? bits(law.states() - 1, frame) : "rank " + Numbers.count(law.states()),
                pen.palette().muted(), 1, pen.width() - 2, ground + 0.6 * pen.line());
        pen.text(law.isBars() ? "states v0 v1 …" : "both axes logarithmic", pen.palette().muted(), 0.5, pen.width() / 2,
                ground + 0.6 * pen.line());
        if (both) distances.paint(pen, high + pen.line() / 2, measured, frame);
    }

    private static String bits(int state, GibbsFrame frame) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < frame.visibleUnits(); i++) bits.append(state >>> i & 1);
        return bits.toString();
    }

    private record Scale(double top, double ground, double most, double least) {
        double y(double p, boolean bars) {
            if (!(p > 0)) return ground;
            double share = bars ? p / most : 1 - Math.log(most / p) / Math.log(most / lowest());
            return ground - (ground - top) * Math.max(0, share);
        }

        /** At the foot of the logarithmic axis, so that the rarest state has some height. */
        double lowest() {
            return least / 2;
        }
    }

    private static void place(Pen pen, Law law, int k, Scale scale) {
        double states = law.states(), next = k + 1 < law.firstRank().length ? law.firstRank()[k + 1] : states;
        boolean bars = law.isBars();
        double x = pen.width() * (bars ? k / states : Math.log1p(law.firstRank()[k]) / Math.log1p(states));
        double to = pen.width() * (bars ? (k + 1) / states : Math.log1p(next) / Math.log1p(states));
        double visited = scale.y(law.empirical()[k], bars), exact = scale.y(law.exact()[k], bars);
        pen.fill(pen.palette().first(), x, visited, Math.max(1, to - x - 1), scale.ground() - visited);
        pen.line(pen.palette().second(), 2, x, exact, Math.max(x + 2, to - 1), exact);
    }

    @Override protected String words(GibbsFrame frame) {
        return frame.law().isEmpty()
                ? "no exact law"
                : "blue visited · orange exact";
    }

    @Override protected String describe(GibbsFrame frame) {
        if (frame.law().isEmpty())
            return "Sweep " + Numbers.count(frame.step())
                    + ": there is no exact law to compare with, " + frame.whyNoLaw() + ".";
        return "Total variation between visited and exact p(v) over "
                + Numbers.counted(frame.law().get().states(), "state") + " at sweep " + Numbers.count(frame.step())
                + ": " + Numbers.measured(frame.totalVariation())
                + ".";
    }
}

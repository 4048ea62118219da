package org.gibbsite.labs.gibbs.view;

import java.util.Map;
import java.util.TreeMap;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsFrame.Law;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/** p(v) as visited (bars) and exact (lines) above; their total variation over the sweeps, both logarithmic, below. */
final class LawPanel extends GibbsPanel {
    private static final double FLOOR = 1e-9;
    private static final int MOST_POINTS = 2000;

    private final TreeMap<Long, Double> distances = new TreeMap<>();

    LawPanel(ViewContext context) {
        super("Law", context);
    }

    @Override void keep(GibbsFrame next) {
        distances.tailMap(next.countedSweeps(), true).clear();
        if (next.countedSweeps() > 0 && next.totalVariation() > 0) {
            distances.put(next.countedSweeps(), next.totalVariation());
        }
        if (distances.size() > MOST_POINTS) thin();
    }

    private void thin() {
        int[] number = {0};
        distances.keySet().removeIf(sweep -> number[0]++ % 2 == 1);
    }

    @Override void paint(GibbsFrame frame, Pen pen) {
        if (frame.law().isEmpty()) {
            pen.text(frame.whyNoLaw(), pen.palette().muted(), 0.5, pen.width() / 2, pen.height() / 2);
            return;
        }
        Law law = frame.law().get();
        double high = Math.floor(pen.height() * 0.55);
        double most = FLOOR, least = 1;
        for (int k = 0; k < law.exact().length; k++) {
            most = Math.max(most, Math.max(law.exact()[k], law.empirical()[k]));
            if (law.exact()[k] > 0) least = Math.min(least, law.exact()[k]);
        }
        pen.text("p(v) up to " + Numbers.measured(most), pen.palette().muted(), 0, 2, pen.line() / 2);
        Scale scale = new Scale(pen.line(), high, most, Math.max(least, most * FLOOR));
        for (int k = 0; k < law.exact().length; k++) place(pen, law, k, scale);
        pen.line(pen.palette().muted(), 1, 0, high, pen.width(), high);
        distances(frame, pen, high + 6);
    }

    private record Scale(double top, double ground, double most, double least) {
        double y(double p, boolean bars) {
            if (!(p > 0)) return ground;
            double share = bars ? p / most : 1 - Math.log(most / p) / Math.log(2 * most / least);
            return ground - (ground - top) * Math.max(0, share);
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

    private void distances(GibbsFrame frame, Pen pen, double top) {
        double line = pen.line(), ground = pen.height() - line, plot = ground - top - line;
        pen.text("total variation " + Numbers.measured(frame.totalVariation()) + ", dashes ∝ 1/√n",
                pen.palette().muted(), 0, 2, top + line / 2);
        if (distances.size() < 2 || plot < 8) return;
        double first = Math.log(distances.firstKey()), wide = Math.log(distances.lastKey()) - first;
        double low = Math.log(distances.values().stream().mapToDouble(d -> d).min().orElse(1e-3)) - 0.5;
        double[] x = new double[distances.size()], y = new double[x.length];
        int k = 0;
        for (Map.Entry<Long, Double> point : distances.entrySet()) {
            x[k] = 4 + (pen.width() - 8) * (Math.log(point.getKey()) - first) / wide;
            y[k++] = top + line + plot * Math.log(point.getValue()) / low;
        }
        double start = Math.log(distances.firstEntry().getValue()), end = start - wide / 2;
        pen.graphics().setLineDashes(5, 4);
        pen.line(pen.palette().muted(), 1, 4, top + line + plot * start / low, pen.width() - 4,
                Math.min(ground, top + line + plot * end / low));
        pen.graphics().setLineDashes();
        pen.curve(pen.palette().first(), pen.palette().line(), x, y);
        pen.text(Numbers.count(distances.firstKey()), pen.palette().muted(), 0, 4, ground + line / 2);
        pen.text(Numbers.count(distances.lastKey()) + " sweeps", pen.palette().muted(), 1, pen.width() - 4,
                ground + line / 2);
    }

    @Override String words(GibbsFrame frame) {
        return frame.law().isEmpty()
                ? "no exact law"
                : "blue visited · orange exact"
                        + (frame.law().get().isBars() ? "" : " · by rank, both axes logarithmic");
    }

    @Override String describe(GibbsFrame frame) {
        if (frame.law().isEmpty()) return "Sweep " + Numbers.count(frame.step()) + ": " + frame.whyNoLaw();
        return "Total variation between visited and exact p(v) over " + Numbers.count(frame.law().get().states())
                + " states at sweep " + Numbers.count(frame.step()) + ": " + Numbers.measured(frame.totalVariation())
                + ".";
    }
}

package org.gibbsite.labs.em.view;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.experiment.Curve;
import org.gibbsite.kit.view.NumbersPanel;
import org.gibbsite.labs.em.EmFrame;
import org.gibbsite.labs.em.EmFrame.Scene;
import org.gibbsite.labs.em.EmMetrics;
import org.gibbsite.models.mixture.MeansRace;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.Pen;

/**
 * Two answers to one question, E[μ₁]: by q and by the chain, beside the grid's; and how their errors fall with the evaluations of
 * log p(X, μ) that they took.
 */
final class AnswersPanel extends NumbersPanel<EmFrame> {
    private static final double TABLE = 0.46, LEAST = 1e-4;

    private Curve byQ, byChain, byGrid, evidence;

    AnswersPanel(ViewContext context) { super("Two answers", context); }

    @Override public void follow(RunFigures figures) {
        byQ = figures.curves().get(EmMetrics.Q_MEAN.key());
        byChain = figures.curves().get(EmMetrics.CHAIN_MEAN.key());
        byGrid = figures.curves().get(EmMetrics.GRID_MEAN.key());
        evidence = figures.curves().get(EmMetrics.EVIDENCE.key());
        repaint();
    }

    private static double now(Curve curve, EmFrame frame) {
        return curve == null ? Double.NaN : curve.valueAt(frame.step());
    }

    @Override protected Table table(EmFrame frame) {
        if (frame.scene().isEmpty() || frame.scene().get().q().length == 0) {
            return new Table(List.of(), List.of(),
                    "no second answer: it takes two means on a line and the setting sampler, as in the preset two-answers");
        }
        Scene scene = frame.scene().get();
        double truth = now(byGrid, frame), gap = now(evidence, frame) - scene.qBound();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("E[μ₁]", Numbers.measured(scene.q()[0]), Numbers.measured(scene.chainMean()),
                Numbers.measured(truth)));
        rows.add(List.of("bias", Numbers.measured(scene.q()[0] - truth), Numbers.measured(scene.chainMean() - truth),
                "0"));
        rows.add(List.of("the same again?", "yes, always", "only with its seed", "yes"));
        rows.add(List.of("log p(X), nats", Numbers.measured(scene.qBound()), "–",
                Numbers.measured(now(evidence, frame))));
        rows.add(List.of("crossings", "0", Numbers.count(scene.hops()), "–"));
        rows.add(List.of("τ of μ₁, moves", "–", Numbers.measured(scene.time()), "–"));
        rows.add(List.of("evidence less bound",
                Numbers.measured(gap) + (Math.abs(gap - Math.log(2)) < 0.02 ? " = log 2" : ""), "–", "0"));
        return new Table(List.of("", "q", "chain", "grid"), rows, "");
    }

    @Override protected void paint(EmFrame frame, Pen pen) {
        Table table = table(frame);
        boolean both = !table.rows().isEmpty() && pen.height() > 16 * pen.line();
        double split = both ? TABLE * pen.height() : pen.height();
        paint(table, pen, 0, split);
        if (both) errors(frame, pen, split + 0.5 * pen.line());
    }

    /** Errors against evaluations, both on logarithmic axes. */
    private void errors(EmFrame frame, Pen pen, double top) {
        double truth = now(byGrid, frame);
        if (Double.isNaN(truth) || byQ == null || byQ.size() < 2) return;
        double most = Math.log10(Math.max(2, frame.step()) * (double) MeansRace.EVALUATIONS);
        Axes axes = Axes.inside(pen, 0, top, pen.width(), pen.height() - top, new double[]{2, Math.max(3, most)},
                new double[]{Math.log10(LEAST), 1});
        axes.frame("log₁₀ evaluations", "");
        pen.text("log₁₀ error of E[μ₁]", pen.palette().muted(), 0, axes.left() + 4, axes.top() + 0.6 * pen.line());
        curve(axes, byQ, truth, frame.step(), pen.palette().classColour(2));
        curve(axes, byChain, truth, frame.step(), pen.palette().classColour(4));
        pen.text("q", pen.palette().classColour(2), 1, axes.left() + axes.wide() - 4, axes.top() + 0.6 * pen.line());
        pen.text("chain", pen.palette().classColour(4), 1, axes.left() + axes.wide() - 4,
                axes.top() + 1.8 * pen.line());
    }

    private static void curve(Axes axes, Curve curve, double truth, long step, int argb) {
        int count = 0;
        while (count < curve.size() && curve.steps()[count] <= step) count++;
        double[] x = new double[count], y = new double[count];
        for (int n = 0; n < count; n++) {
            double error = Math.max(LEAST, Math.abs(curve.values()[n] - truth));
            x[n] = axes.x(Math.log10(Math.max(1, curve.steps()[n]) * (double) MeansRace.EVALUATIONS));
            y[n] = axes.y(Math.clamp(Math.log10(error), axes.lowY(), axes.highY()));
        }
        axes.pen().curve(argb, axes.pen().palette().line(), x, y);
    }

    @Override protected String words(EmFrame frame) {
        if (frame.scene().isEmpty() || frame.scene().get().q().length == 0) return "";
        return Numbers.counted(frame.scene().get().moves(), "move") + ", "
                + Numbers.measured(100 * frame.scene().get().acceptance())
                + " % accepted";
    }

    @Override protected String describe(EmFrame frame) {
        if (frame.scene().isEmpty() || frame.scene().get().q().length == 0)
            return "There is no second answer in this run.";
        Scene scene = frame.scene().get();
        return "The mean of the first mean is " + Numbers.measured(scene.q()[0]) + " by q, "
                + Numbers.measured(scene.chainMean()) + " by a chain of " + Numbers.counted(scene.moves(), "move")
                + " that has crossed "
                + Numbers.counted(scene.hops(), "time") + ", and " + Numbers.measured(now(byGrid, frame))
                + " by the grid.";
    }
}

package org.gibbsite.labs.vae.view;

import java.util.Map;
import org.gibbsite.labs.vae.Bound;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/** The bound in its two terms over the updates, on training and test images, and the KL of every latent unit. */
final class BoundPanel extends DrawnPanel<VaeFrame> {
    private static final double BARS_SHARE = 0.4;

    private Bound bound = Bound.of(Map.of());
    private long step;

    BoundPanel(ViewContext context) {
        super("Two terms", context);
    }

    /** Between two showings the map alone moves. */
    @Override public void glance(VaeFrame next) {}

    @Override public void follow(RunFigures figures) {
        bound = Bound.of(figures.curves());
        step = figures.step();
        repaint();
    }

    @Override protected void paint(VaeFrame shown, Pen pen) {
        double wide = pen.width(), high = pen.height(), gap = pen.line() / 2;
        boolean beside = wide > high;
        double curvesWide = beside ? wide * (1 - BARS_SHARE) - gap : wide;
        double curvesHigh = beside ? high : high * (1 - BARS_SHARE) - gap;
        double each = (curvesHigh - gap) / 2;
        TermPlot.paint(pen, "Reconstruction term, −E log p(x|z)", bound.reconstructionTest(),
                bound.reconstructionTrain(), step, 0, 0, curvesWide, each);
        TermPlot.paint(pen, "KL term, KL(q‖p)", bound.divergenceTest(), bound.divergenceTrain(), step, 0, each + gap,
                curvesWide, each);
        if (beside) UnitBars.paint(pen, shown, wide - wide * BARS_SHARE, 0, wide * BARS_SHARE, high);
        else
            UnitBars.paint(pen, shown, 0, high - high * BARS_SHARE, wide, high * BARS_SHARE);
    }

    @Override protected String words(VaeFrame shown) {
        return "bold: test · thin: training batches · " + used(shown);
    }

    private static String used(VaeFrame shown) {
        return count(shown) + " above " + Numbers.brief(Bound.USED) + " nats";
    }

    private static String count(VaeFrame shown) {
        return Bound.used(shown) + " of " + Numbers.counted(shown.latentUnits(), "unit");
    }

    @Override protected String[] wordings(VaeFrame shown) {
        return new String[]{words(shown), used(shown), count(shown) + " in use"};
    }

    @Override protected String describe(VaeFrame shown) {
        int[] order = Bound.order(shown);
        return "At update " + Numbers.count(shown.step()) + ", over " + shown.scoredCount()
                + " test images, the reconstruction term is " + Numbers.measured(shown.reconstructionTerm())
                + " nats and the KL term " + Numbers.measured(shown.klTerm()) + " nats; their sum is minus the bound, "
                + Numbers.measured(shown.negativeElbo()) + ". " + Bound.used(shown) + " of " + shown.latentUnits()
                + " latent units carry more than " + Numbers.brief(Bound.USED) + " nats; unit " + (order[0] + 1)
                + " carries most, " + Numbers.measured(shown.unitKl()[order[0]]) + ".";
    }
}

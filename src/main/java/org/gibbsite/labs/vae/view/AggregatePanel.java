package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.Aggregate;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/** Where all test images together lie – every posterior's cloud, averaged – beside the prior that they should fill. */
final class AggregatePanel extends DrawnPanel<VaeFrame> {
    private static final String IMAGES = "test images", PRIOR = "N(0, 1)";

    private final ColourBar bar = new ColourBar("mean of q(z|x)");
    private VaeFrame known;
    private Aggregate aggregate;

    AggregatePanel(ViewContext context) {
        super("All clouds", context);
        pane().colourBar(bar);
    }

    /** Between two showings the map alone moves. */
    @Override public void glance(VaeFrame next) {}

    private Aggregate of(VaeFrame frame) {
        if (frame != known) {
            aggregate = Aggregate.of(frame);
            known = frame;
            bar.setVisible(aggregate.unitY() >= 0 && aggregate.isResolved()); // of one unit there are bars of one colour
        }
        return aggregate;
    }

    @Override protected void paint(VaeFrame shown, Pen pen) {
        Aggregate all = of(shown);
        ColourScale scale = new ColourScale(palette().share(), 0, peak(all));
        bar.show(scale, palette());
        double line = pen.line();
        if (!all.isResolved()) {
            String out = "The clouds reach out to ±" + Numbers.brief(all.limit());
            pen.text(
                    Caption.of(pen, pen.width(), out + " σ of N(0, 1), too far to be drawn beside it", out, "too wide"),
                    pen.palette().muted(), 0.5, pen.width() / 2, pen.height() / 2);
            return;
        }
        if (all.unitY() < 0) {
            double high = pen.height() - 2.4 * line;
            marginal(pen, all, all.marginalX(), 0, high + 1.2 * line, pen.width(), high, false);
            name(pen, all, 0, pen.width(), high + 1.8 * line);
            legend(pen, 0, 0, false);
            String largest = Caption.of(pen, 0.3 * pen.width(), "largest density " + Numbers.measured(scale.high()),
                    "");
            pen.text(largest, pen.palette().muted(), 0, 0, 2.5 * line);
            return;
        }
        String across = LatentNames.of(all.unitX()), up = LatentNames.of(all.unitY());
        double numbers = LatentPlane.about0(0, 0, 1, all.limit()).room(pen, up);
        AggregateLayout layout = AggregateLayout.of(pen.width(), pen.height(), line, numbers, pen.width(IMAGES));
        double side = layout.side(), part = layout.part(), left = layout.left(), top = layout.top();
        if (side < 2 * line) return;
        LatentPlane plane = LatentPlane.about0(left, top, side, all.limit());
        pen.picture(heat(all, scale, (int) side), (int) left, (int) top);
        plane.clip(pen);
        for (int deviations = 1; deviations <= 2; deviations++) {
            plane.ellipse(pen, pen.palette().second(), pen.palette().line(), 0, 0, deviations, deviations);
        }
        plane.release(pen);
        plane.frame(pen, across, up, left);
        marginal(pen, all, all.marginalX(), left, top, side, part - 4, false);
        marginal(pen, all, all.marginalY(), top + side, left + side, side, part - 4, true);
        legend(pen, layout.legendX(), layout.legendY(), layout.row());
    }

    private static void name(Pen pen, Aggregate all, double left, double wide, double y) {
        pen.text(Numbers.brief(-all.limit()), pen.palette().muted(), 0, left, y);
        pen.text(Numbers.brief(all.limit()), pen.palette().muted(), 1, left + wide, y);
        pen.text(LatentNames.of(all.unitX()), pen.palette().muted(), 0.5, left + wide / 2, y);
    }

    /** What the two colours are, one line below the other or in a row. */
    private static void legend(Pen pen, double left, double top, boolean row) {
        double line = pen.line();
        pen.text(IMAGES, pen.palette().first(), 0, left, top + line / 2);
        if (row) pen.text(PRIOR, pen.palette().second(), 0, left + pen.width(IMAGES) + line, top + line / 2);
        else
            pen.text(PRIOR, pen.palette().second(), 0, left, top + 1.5 * line);
    }

    private static double peak(Aggregate all) {
        double most = 1e-3;
        for (float density : all.density()) most = Math.max(most, density);
        return most;
    }

    private static Raster heat(Aggregate all, ColourScale scale, int side) {
        Raster raster = new Raster(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int cell = y * all.side() / side * all.side() + x * all.side() / side;
                raster.argb()[y * side + x] = scale.argb(all.density()[cell]);
            }
        }
        return raster;
    }

    /**
     * Bars of the test images and the curve of the prior, growing up from a base line, or to the right.
     *
     * @param from  where the axis begins: px from the left, or for one that grows to the right from the top, at its lower end
     * @param base  of the bars, px
     * @param along length of the axis, px
     * @param high  of the longest bar, px
     */
    private static void marginal(Pen pen, Aggregate all, double[] density, double from, double base, double along,
            double high, boolean right) {
        double most = Aggregate.normal(0);
        for (double d : density) most = Math.max(most, d);
        double cell = along / density.length;
        double[] x = new double[density.length], y = new double[density.length];
        for (int k = 0; k < density.length; k++) {
            double tall = high * density[k] / most, z = -all.limit() + (k + 0.5) * 2 * all.limit() / density.length;
            double prior = high * Aggregate.normal(z) / most;
            if (right) pen.fill(pen.palette().first(), base, from - (k + 1) * cell, tall, Math.max(1, cell - 0.5));
            else
                pen.fill(pen.palette().first(), from + k * cell, base - tall, Math.max(1, cell - 0.5), tall);
            x[k] = right ? base + prior : from + (k + 0.5) * cell;
            y[k] = right ? from - (k + 0.5) * cell : base - prior;
        }
        pen.curve(pen.palette().second(), pen.palette().line(), x, y);
    }

    @Override protected String words(VaeFrame shown) {
        Aggregate all = of(shown);
        String prior = Aggregate.isPriorNormal(shown) ? "prior" : "N(0, I); the prior is learnt";
        return "KL(all ‖ " + prior + ") " + Numbers.measured(all.divergence()) + " of the mean KL "
                + Numbers.measured(all.meanKl()) + " nats" + (flows(shown) ? ", before the flow" : "");
    }

    private static boolean flows(VaeFrame shown) {
        return shown.model().shape().flowSteps() > 0;
    }

    @Override protected String[] wordings(VaeFrame shown) {
        String nats = Numbers.measured(of(shown).divergence()) + " nats";
        return new String[]{words(shown), "KL(all ‖ N(0, I)) " + nats, "KL(all) " + nats, nats};
    }

    @Override protected String describe(VaeFrame shown) {
        Aggregate all = of(shown);
        String units = all.unitY() < 0
                ? "unit " + (all.unitX() + 1)
                : "units " + (all.unitX() + 1) + " and " + (all.unitY() + 1);
        return "The posteriors of " + shown.probeCount() + " test images at update " + Numbers.count(shown.step())
                + ", averaged" + (flows(shown) ? " before the flow" : "") + ", in latent " + units
                + ": the divergence of the average from the standard normal law is "
                + Numbers.measured(all.divergence()) + " nats, of a mean divergence of the single ones of "
                + Numbers.measured(all.meanKl()) + "; the rest, " + Numbers.measured(all.information())
                + " nats, is what z says about which image it is.";
    }
}

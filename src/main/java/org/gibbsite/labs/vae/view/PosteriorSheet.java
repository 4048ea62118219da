package org.gibbsite.labs.vae.view;

import java.util.Locale;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.models.vae.PosteriorScan;
import org.gibbsite.models.vae.PosteriorScan.Grid;
import org.gibbsite.models.vae.VaeModel.Encoding;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/**
 * A finished scan on a sheet: the whole prior, and beside it (or below) the part that matters.
 *
 * @param frame whose model and image it is
 * @param probe number of the image
 */
record PosteriorSheet(VaeFrame frame, int probe, PosteriorScan.Result result) {
    /** Side of a square, in lines of text, below which only one is drawn. */
    private static final double SMALL = 8;

    /** What is drawn over the grid. */
    String legend() {
        return result.q().isNormal()
                ? "thick rings: q(z|x), thin: prior, at 1 and 2 σ"
                : "dots: draws from q(z|x), rings: prior at 1 and 2 σ";
    }

    /** Update of the model. */
    long step() { return frame.step(); }

    void paint(Pen pen) {
        double line = pen.line(), gap = line, head = 1.4 * line;
        pen.text(Caption.of(pen, pen.width(), numbers(), "log p(x) − bound = " + divergence() + " nats",
                "KL(q ‖ true) " + divergence(), divergence()), pen.palette().text(), 0.5, pen.width() / 2, 0.6 * line);
        boolean beside = pen.width() > pen.height();
        if (Math.min(pen.width() / (beside ? 2 : 1), pen.height() / (beside ? 1 : 2)) < SMALL * line) {
            paintSmall(pen, head);
            return;
        }
        double wide = beside ? (pen.width() - gap) / 2 : pen.width();
        double tall = beside ? pen.height() - head : (pen.height() - head - gap) / 2;
        double numbers = Math.max(plane(result.coarse(), 0, 0, 1).room(pen, "z₂"),
                plane(result.fine(), 0, 0, 1).room(pen,
                        "z₂"));
        double side = Math.floor(Math.min(wide - numbers, tall - 2.4 * line));
        if (side < 2 * line) return;
        double top = Math.floor(head + (tall - side) / 2), left = Math.floor((wide + numbers - side) / 2);
        String whole = Caption.of(pen, wide, "the whole prior", "prior");
        square(pen, result.coarse(), whole, left, top, side, true, numbers);
        square(pen, result.fine(), Caption.of(pen, wide, "the part that matters", "magnified"),
                left + (beside ? wide + gap : 0),
                top + (beside ? 0 : tall + gap), side, false, numbers);
        int small = (int) Math.min(side / 4, 4 * line);
        ImageStamp.draw(pen, frame, frame.probes(), probe, left + 4, top + 4, small);
    }

    /** The image and the part that matters, where there is no room for more. */
    private void paintSmall(Pen pen, double head) {
        double line = pen.line(), side = Math.floor(Math.min(pen.height() - head - 1.3 * line, pen.width() / 2));
        if (side < 2 * line) return;
        double stamp = ImageStamp.width(frame, side), left = Math.floor((pen.width() - stamp - line - side) / 2);
        ImageStamp.draw(pen, frame, frame.probes(), probe, Math.max(1, left), head + 1, side);
        square(pen, result.fine(), "", left + stamp + line, head, side, false, 0);
    }

    private static LatentPlane plane(Grid grid, double left, double top, double side) {
        return new LatentPlane(left, top, side, grid.left(), grid.bottom(), grid.span());
    }

    /** @param space for numbers at the left, px */
    private void square(Pen pen, Grid grid, String name, double left, double top, double side, boolean whole,
            double space) {
        LatentPlane plane = plane(grid, left, top, side);
        pen.text(name, pen.palette().muted(), 0.5, left + side / 2, top - 0.6 * pen.line());
        pen.picture(heat(pen, grid, (int) side), (int) left, (int) top);
        plane.clip(pen);
        if (whole) plane.prior(pen, false);
        approximation(pen, plane);
        plane.release(pen);
        if (whole) {
            Grid fine = result.fine();
            double x = plane.x(fine.left()), y = plane.y(fine.bottom() + fine.span());
            pen.frame(pen.palette().first(), 1.5, x, y, side * fine.span() / grid.span(),
                    side * fine.span() / grid.span());
        }
        plane.frame(pen, "z₁", "z₂", space);
    }

    /** q's ellipses at 1 and 2 standard deviations, or draws from it where it is none. */
    private void approximation(Pen pen, LatentPlane plane) {
        Encoding q = result.q().start();
        int colour = pen.palette().second();
        if (result.q().isNormal()) {
            for (int deviations = 1; deviations <= 2; deviations++) {
                plane.ellipse(pen, colour, pen.palette().line(), q.mean()[0], q.mean()[1],
                        deviations * q.deviation()[0], deviations * q.deviation()[1]);
            }
            return;
        }
        for (float[] z : result.draws()) plane.dot(pen, colour, 1.5, z[0], z[1]);
    }

    private Raster heat(Pen pen, Grid grid, int side) {
        Raster raster = new Raster(side, side);
        ColourScale scale = ColourScale.unit(pen.palette().share());
        double peak = grid.peak();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int cell = y * grid.side() / side * grid.side() + x * grid.side() / side;
                raster.argb()[y * side + x] = scale.argb(StrictMath.exp(grid.logs()[cell] - peak));
            }
        }
        return raster;
    }

    private String numbers() {
        return "log p(x) " + nats(result.logEvidence()) + " − bound "
                + nats(result.bound()) + " = KL(q ‖ true) " + divergence() + " nats";
    }

    private String divergence() {
        return nats(result.divergence()) + " ± " + nats(Math.max(0.01, Math.hypot(result.boundError(),
                result.gridError())));
    }

    String sentence() {
        return "log p(x) on the grid is " + nats(result.logEvidence()) + " nats, the bound " + nats(result.bound())
                + "; their difference, the divergence from q to the true posterior, is " + divergence()
                + " nats. q stands at " + Numbers.measured(result.q().centre()[0]) + " and "
                + Numbers.measured(result.q().centre()[1]) + ".";
    }

    private static String nats(double x) {
        if (Math.abs(x) >= 1e6) return Numbers.measured(x);
        return String.format(Locale.ROOT, "%.2f", x).replace('-', '−');
    }
}

package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.LatentCloud;
import org.gibbsite.labs.vae.Painting;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.models.vae.VaeModel.Encoding;
import org.gibbsite.ui.plot.Pen;

/** What becomes of the drawing: its ellipse on the map, the decoded image, and the film of what is filled in. */
final class DrawSheet {
    /** Test images whose class stands on the map. */
    private static final int NAMED = 150;
    /** Side of the map, in lines of text, from which on classes are written. */
    private static final double READABLE = 9;

    private DrawSheet() {}

    static void paint(Pen pen, Painting painting) {
        double line = pen.line(), gap = line / 2;
        boolean beside = pen.width() > pen.height();
        double wide = beside ? (pen.width() - gap) / 2 : pen.width();
        double tall = beside ? pen.height() : (pen.height() - gap) / 2;
        double side = Math.min(wide, tall - 2.4 * line);
        if (side < line) return;
        map(pen, painting, (wide - side) / 2, (tall - side) / 2, side);
        double left = beside ? wide + gap : 0, top = beside ? 0 : tall + gap;
        decoded(pen, painting, left + (wide - side) / 2, top + (tall - side) / 2, side);
        double over = (tall - side) / 2 - 0.6 * line;
        pen.text(Caption.of(pen, wide, "q(z|x) on the map", "q(z|x)"), pen.palette().muted(), 0.5, wide / 2, over);
        pen.text(Caption.of(pen, wide, "decoded at its centre", "decoded"), pen.palette().muted(), 0.5, left + wide / 2,
                top + over);
    }

    private static void map(Pen pen, Painting painting, double left, double top, double side) {
        VaeFrame frame = painting.frame();
        int units = frame.latentUnits();
        Encoding q = painting.posterior().start();
        float[] centre = painting.posterior().centre();
        double limit = LatentCloud.reach(frame.latentMeans());
        for (int j = 0; j < Math.min(2, units); j++) {
            limit = Math.max(limit, Math.ceil(Math.abs(centre[j]) + 2 * q.deviation()[j]));
        }
        LatentPlane plane = LatentPlane.about0(left, top, side, limit);
        plane.clip(pen);
        if (frame.model().isPriorNormal()) plane.prior(pen, units == 1);
        for (int i = 0; i < Math.min(NAMED, frame.probeCount()); i++) {
            double x = frame.latentMeans()[i * units];
            double y = units > 1 ? frame.latentMeans()[i * units + 1] : lane(frame, i, limit);
            if (side < READABLE * pen.line())
                plane.dot(pen, pen.palette().classColour(frame.probeLabels()[i]), 1.5, x, y);
            else
                pen.text(Integer.toString(frame.probeLabels()[i]), pen.palette().classColour(frame.probeLabels()[i]),
                        0.5, plane.x(x), plane.y(y));
        }
        trail(pen, plane, painting);
        double thick = pen.palette().line();
        plane.dot(pen, pen.palette().second(), 1.5 * thick, centre[0], units > 1 ? centre[1] : 0);
        if (painting.posterior().isNormal()) {
            plane.ellipse(pen, pen.palette().second(), 1.5 * thick, centre[0], units > 1 ? centre[1] : 0,
                    2 * q.deviation()[0], units > 1 ? 2 * q.deviation()[1] : 0);
        }
        plane.release(pen);
        plane.frame(pen, "z₁", units == 1 ? "" : "z₂", 0);
    }

    /** Where one unit leaves an axis free, each class has a height of its own, 0 at the top. */
    private static double lane(VaeFrame frame, int image, double limit) {
        return limit * (1 - 2 * (frame.probeLabels()[image] + 0.5) / frame.classes());
    }

    /** z of the last rounds of filling in. */
    private static void trail(Pen pen, LatentPlane plane, Painting painting) {
        double beforeX = Double.NaN, beforeY = 0;
        for (float[] z : painting.trail()) {
            double x = plane.x(z[0]), y = plane.y(z.length > 1 ? z[1] : 0);
            if (!Double.isNaN(beforeX)) pen.line(pen.palette().first(), 1, beforeX, beforeY, x, y);
            plane.dot(pen, pen.palette().first(), 2, z[0], z.length > 1 ? z[1] : 0);
            beforeX = x;
            beforeY = y;
        }
    }

    private static void decoded(Pen pen, Painting painting, double left, double top, double side) {
        image(pen, painting.frame(), painting.decoded(), left, top, side);
    }

    /** As large as fits in a square, in its middle. */
    private static void image(Pen pen, VaeFrame frame, float[] pixels, double left, double top, double side) {
        double x = left + (side - ImageStamp.width(frame, side)) / 2;
        double y = top + (side - ImageStamp.height(frame, side)) / 2;
        ImageStamp.draw(pen, frame, pixels, 0, x, y, side);
    }

    /** The image after so many rounds, on a sheet of its own. */
    static void film(Pen pen, Painting painting) {
        double line = pen.line(), each = pen.width() / Painting.FILM;
        double side = Math.min(each - 6, pen.height() - 2.2 * line);
        if (painting.film().isEmpty() || side < line) return;
        pen.text("filled in after so many rounds", pen.palette().muted(), 0, 0, 0.5 * line);
        for (int n = 0; n < painting.film().size(); n++) {
            double left = n * each + 2; // the frame stands out by one
            image(pen, painting.frame(), painting.film().get(n), left, 1.1 * line, side);
            pen.text(n == 0 ? "0" : Long.toString(1L << n - 1), pen.palette().text(), 0.5, left + side / 2,
                    1.65 * line + side);
        }
    }
}

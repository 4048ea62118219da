package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.PosteriorEllipse;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Pen;

/** What is drawn over the points: axes, the prior, ellipses of posteriors, pins and the place that is decoded. */
record LatentOverlay(Pen pen, LatentPoints points) {
    private static final int CORNERS = 48;

    private Palette palette() { return pen.palette(); }

    private MapArea area() { return points.area(); }

    private VaeFrame frame() { return points.frame(); }

    /** Frame and numbers; or, in deep pictures, the three axes. */
    void axes() {
        MapArea area = area();
        pen.frame(palette().grid(), 1, area.left(), area.top(), area.wide(), area.high());
        if (points.plane().isDeep()) deepAxes();
        else
            flatAxes();
    }

    private void flatAxes() {
        MapArea area = area();
        boolean lanes = LatentPoints.hasLanes(frame());
        int muted = palette().muted();
        double tick = area.tick(2 * pen.line()), below = area.top() + area.high(), size = pen.line() / 4;
        for (double value = -Math.floor(area.reach() / tick) * tick; value <= area.reach(); value += tick) {
            String number = Numbers.exact(value).replace('-', '−');
            pen.line(muted, 1, area.x(value), below, area.x(value), below + size);
            double inside = Math.min(area.x(value), pen.width() - pen.width(number) / 2 - 1);
            pen.text(number, muted, 0.5, inside, below + 0.75 * pen.line());
            if (lanes) continue;
            pen.line(muted, 1, area.left() - size, area.y(value), area.left(), area.y(value));
            pen.text(number, muted, 1, area.left() - 1.4 * size, area.y(value));
        }
        double high = area.high() / frame().classes();
        int every = (int) Math.ceil(0.85 * pen.line() / high);
        for (int label = 0; lanes && label < frame().classes(); label += every) {
            pen.text(Integer.toString(label), muted, 1, area.left() - size, area.top() + (label + 0.5) * high);
        }
        boolean own = frame().latentUnits() <= 2;
        nameAxes(pen, area, frame(), own ? "z₁" : "axis 1", lanes ? "" : own ? "z₂" : "axis 2");
    }

    /** Names below the numbers of the one axis and left of those of the other, where the sheet is not small. */
    static void nameAxes(Pen pen, MapArea area, VaeFrame frame, String across, String up) {
        boolean normal = frame.model().isPriorNormal();
        if (!LatentLayout.isSmall(pen.line(), pen.height()))
            pen.text(axisName(pen, across, normal, area.wide()), pen.palette().muted(), 0.5,
                    area.left() + area.wide() / 2,
                    area.top() + area.high() + 1.7 * pen.line());
        if (up.isEmpty() || LatentLayout.isSmall(pen.line(), pen.width())) return;
        upright(pen, axisName(pen, up, normal, area.high()), area.left() - 2.3 * pen.line(),
                area.top() + area.high() / 2);
    }

    private static String axisName(Pen pen, String unit, boolean normal, double length) {
        return !normal ? unit : Caption.of(pen, length, unit + " in σ of the prior", unit + " in σ", unit);
    }

    private void deepAxes() {
        MapArea area = area();
        double length = 0.9 * area.reach();
        for (int j = 0; j < 3; j++) {
            double right = points.plane().right()[j], up = points.plane().up()[j];
            boolean away = points.plane().towards()[j] < 0;
            if (away) pen.graphics().setLineDashes(4, 4);
            pen.line(palette().muted(), 1, area.x(0), area.y(0), area.x(length * right), area.y(length * up));
            pen.graphics().setLineDashes();
            pen.text("z" + "₁₂₃".charAt(j), palette().text(), 0.5, area.x(1.06 * length * right),
                    area.y(1.06 * length * up));
        }
    }

    /** Where the standard normal prior has one and two deviations. */
    void prior() {
        if (!frame().model().isPriorNormal()) return;
        pen.graphics().setLineDashes(5, 4);
        for (int size = 1; size <= 2; size++) {
            double radius = size * area().scale();
            if (LatentPoints.hasLanes(frame())) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double x = area().x(0) + sign * radius;
                    pen.line(palette().muted(), 1, x, area().top(), x, area().top() + area().high());
                }
            } else {
                pen.graphics().setStroke(Pen.colour(palette().muted()));
                pen.graphics().setLineWidth(1);
                pen.graphics().strokeOval(area().x(0) - radius, area().y(0) - radius, 2 * radius, 2 * radius);
                double aside = points.plane().isDeep() ? Math.sqrt(0.5) : 0, out = radius + pen.line() / 2; // beside the axis
                if (area().scale() > 1.2 * pen.line())
                    pen.text(size + "σ", palette().muted(), 0.5, area().x(0) - aside * (out + pen.line() / 4),
                            area().y(0) - Math.sqrt(1 - aside * aside) * out);
            }
        }
        pen.graphics().setLineDashes();
    }

    /** One or two deviations of q(z|x) of a test image. */
    void posterior(int image, int argb, double thick, double size) {
        ellipse(points.plane().ellipse(frame().latentMeans(), frame().latentDeviations(), image), points.x(image),
                points.y(image), argb, thick, size);
    }

    /** An ellipse with its middle at a pixel. */
    void ellipse(PosteriorEllipse ellipse, double x, double y, int argb, double thick, double size) {
        double[] xs = new double[CORNERS], ys = new double[CORNERS];
        double scale = area().scale();
        for (int k = 0; k < CORNERS; k++) {
            double t = 2 * Math.PI * k / CORNERS;
            xs[k] = x + (ellipse.x(t, size) - ellipse.x()) * scale;
            ys[k] = y - (ellipse.y(t, size) - ellipse.y()) * scale;
        }
        pen.graphics().setStroke(Pen.colour(argb));
        pen.graphics().setLineWidth(thick);
        pen.graphics().strokePolygon(xs, ys, CORNERS);
    }

    /** A cross at the place that is decoded. */
    void cross(float[] z, int argb) {
        cross(pen, area().x(points.plane().x(z, 0)), markY(z), argb);
    }

    /** A cross with a hole, on a rim that sets it off from whatever is below. */
    static void cross(Pen pen, double x, double y, int argb) {
        double hole = 5, arm = 13;
        for (int rim = 1; rim >= 0; rim--) {
            int colour = rim == 1 ? pen.palette().ground() : argb;
            for (int sign = -1; sign <= 1; sign += 2) {
                pen.line(colour, 2 + 3 * rim, x + sign * hole, y, x + sign * arm, y);
                pen.line(colour, 2 + 3 * rim, x, y + sign * hole, x, y + sign * arm);
            }
        }
    }

    /** Text that runs upwards, its middle at (x, y). */
    private static void upright(Pen pen, String words, double x, double y) {
        pen.graphics().save();
        pen.graphics().translate(x, y);
        pen.graphics().rotate(-90);
        pen.text(words, pen.palette().muted(), 0.5, 0, 0);
        pen.graphics().restore();
    }

    private double markY(float[] z) {
        return LatentPoints.hasLanes(frame()) ? area().top() + area().high() / 2 : area().y(points.plane().y(z, 0));
    }

    /** The path, and the names of its ends. @param places of the path */
    void path(float[][] places, Sight.Spot begin, Sight.Spot end) {
        double[] from = pixel(begin), to = pixel(end);
        double[] x = new double[places.length], y = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            x[k] = area().x(points.plane().x(places[k], 0));
            double share = (double) k / (places.length - 1);
            y[k] = LatentPoints.hasLanes(frame())
                    ? (1 - share) * from[1] + share * to[1]
                    : area().y(points.plane().y(places[k], 0));
        }
        pen.curve(palette().text(), palette().line(), x, y);
        pin("A", from);
        pin("B", to);
    }

    private double[] pixel(Sight.Spot spot) {
        if (spot.image() >= 0) return new double[]{points.x(spot.image()), points.y(spot.image())};
        return new double[]{area().x(points.plane().x(spot.z(), 0)), markY(spot.z())};
    }

    private void pin(String name, double[] at) {
        double side = pen.line(), x = at[0] + 6, y = at[1] - 6 - side;
        pen.fill(palette().ground(), x, y, side, side);
        pen.frame(palette().text(), 1, x, y, side, side);
        pen.text(name, palette().text(), 0.5, x + side / 2, y + side / 2);
        pen.graphics().setFill(Pen.colour(palette().text()));
        pen.graphics().fillOval(at[0] - 3, at[1] - 3, 6, 6);
    }
}

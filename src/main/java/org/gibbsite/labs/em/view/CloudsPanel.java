package org.gibbsite.labs.em.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.shape.ArcType;
import org.gibbsite.kit.view.PlaneAxes;
import org.gibbsite.kit.view.PlanePanel;
import org.gibbsite.labs.em.EmEdit;
import org.gibbsite.labs.em.EmFrame;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.raster.Blend;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * Points in the colours of their responsibilities, the components as ellipses at one and two standard deviations, the density as
 * contours; points and means are dragged. As the encoder: the field of the net's guesses behind points as large as their gap.
 */
final class CloudsPanel extends PlanePanel<EmFrame, CloudsPanel.Thing> {
    /** Points that are drawn. */
    private static final int MOST = 2000;
    private static final double DOT = 3, LARGE = 9;
    /** Of a line, heights: points around 0, densities from {@link #GROUND} on. */
    private static final double[] LINE = {-0.25, 1};
    private static final double GROUND = 0.16;

    private final IntegerProperty point;
    private final boolean isEncoder;
    private GaussianMixture mixture; // of the frame that is painted, as are these
    private double[] shares;
    private int[] colours;
    private int hovered = -1;

    /** Things of the plane. */
    sealed interface Thing {
        record Point(int index) implements Thing {}

        record Mean(int index) implements Thing {}
    }

    CloudsPanel(String title, ViewContext context, IntegerProperty point, boolean isEncoder) {
        super(title, context);
        this.point = point;
        this.isEncoder = isEncoder;
        point.addListener(p -> repaint());
    }

    @Override protected PlaneAxes axes(EmFrame frame, Pen pen) {
        double[] x = range(frame, 0);
        if (frame.dimensions() == 1) {
            Axes line = Axes.inside(pen, 0, 0, pen.width(), pen.height(), x, LINE);
            pen.line(palette().grid(), 1, line.left(), line.y(0), line.left() + line.wide(), line.y(0));
            line.frame("x", "");
            return new PlaneAxes(line);
        }
        PlaneAxes axes = PlaneAxes.inside(pen, x, range(frame, 1));
        axes.axes().frame("x₁", "x₂");
        return axes;
    }

    /** Of the data, with a margin, to halves, so that the axes stand still. */
    private static double[] range(EmFrame frame, int coordinate) {
        double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
        for (int at = coordinate; at < frame.points().length; at += frame.dimensions()) {
            low = Math.min(low, frame.points()[at]);
            high = Math.max(high, frame.points()[at]);
        }
        double margin = 0.06 * (high - low) + 0.2;
        return new double[]{Math.floor(2 * (low - margin)) / 2, Math.ceil(2 * (high + margin)) / 2};
    }

    @Override protected void paint(EmFrame frame, PlaneAxes axes) {
        mixture = frame.mixture();
        shares = new double[frame.components()];
        colours = IntStream.range(0, shares.length).map(palette()::classColour).toArray();
        if (isEncoder) {
            if (frame.net().isEmpty()) {
                FirstValue.paint(axes.axes().pen(), "no net: eStep is not amortised");
                return;
            }
            GuessField.paint(frame, mixture, frame.recognition().orElseThrow(), axes);
        }
        if (!isEncoder && frame.dimensions() == 2) contours(axes);
        for (int n = 0; n < Math.min(MOST, frame.shown()); n++) {
            double[] at = shown(frame, new Thing.Point(n));
            axes.dot(blend(frame, n), at[0], at[1] + lift(frame, n), isEncoder ? size(frame, n) : DOT);
        }
        for (int k = 0; k < frame.components(); k++) component(frame, axes, k);
        int shown = hovered >= 0 ? hovered : point.get();
        if (shown >= 0 && shown < frame.shown()) pie(frame, axes, shown);
    }

    /** On a line, points that would hide one another stand a little above and below it. */
    private static double lift(EmFrame frame, int n) {
        return frame.dimensions() == 2 ? 0 : 0.14 * ((n * 0.618) % 1 - 0.5);
    }

    private void contours(PlaneAxes axes) {
        double[] work = new double[mixture.components()];
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < mixture.components(); k++) {
            top = Math.max(top, mixture.logDensity(mixture.means()[2 * k], mixture.means()[2 * k + 1], work));
        }
        axes.contours(palette().grid(), 1, (x, y) -> mixture.logDensity(x, y, work), top - 0.7, top - 1.8, top - 3.2,
                top - 5);
    }

    private void component(EmFrame frame, PlaneAxes axes, int k) {
        double[] at = shown(frame, new Thing.Mean(k)), c = mixture.covariances();
        int colour = palette().classColour(k), d = frame.dimensions();
        double thick = palette().line() * (mixture.weights()[k] == 0 ? 0.5 : 1.2);
        if (d == 2) {
            for (double times = 1; times <= 2; times++) {
                axes.ellipse(colour, times == 1 ? thick : thick / 2, at[0], at[1], c[4 * k], c[4 * k + 1], c[4 * k + 3],
                        times);
            }
        } else {
            double deviation = Math.sqrt(c[k]);
            axes.axes().pen().line(colour, thick, axes.x(at[0] - deviation), axes.y(0), axes.x(at[0] + deviation),
                    axes.y(0));
            bell(frame, axes, k, colour);
        }
        axes.cross(colour, 1.5 * palette().line(), at[0], at[1], 7);
        if (new Thing.Mean(k).equals(chosen())) {
            axes.axes().pen().frame(palette().text(), 1.5, axes.x(at[0]) - 11, axes.y(at[1]) - 11, 22, 22);
        }
    }

    /** π_k N(x; μ_k, Σ_k) over the line. */
    private void bell(EmFrame frame, PlaneAxes axes, int k, int colour) {
        double mean = mixture.means()[k], deviation = Math.sqrt(mixture.covariances()[k]), top = 0;
        for (int j = 0; j < frame.components(); j++) {
            top = Math.max(top, mixture.weights()[j] / Math.sqrt(mixture.covariances()[j]));
        }
        double[] x = new double[80], y = new double[80];
        for (int n = 0; n < 80; n++) {
            double u = n / 79.0 * 8 - 4;
            x[n] = axes.x(mean + deviation * u);
            y[n] = axes.y(GROUND + 0.78 * mixture.weights()[k] / deviation / top * Math.exp(-0.5 * u * u));
        }
        axes.axes().pen().curve(colour, palette().line(), x, y);
    }

    private int blend(EmFrame frame, int n) {
        for (int k = 0; k < shares.length; k++) shares[k] = frame.r(n, k);
        return Blend.of(colours, shares);
    }

    private double size(EmFrame frame, int n) {
        return Math.clamp(DOT * 0.6 + 12 * Math.sqrt(frame.gap(mixture, n)), DOT * 0.6, 2 * LARGE);
    }

    /** The responsibilities of one point. */
    private void pie(EmFrame frame, PlaneAxes axes, int n) {
        double[] at = shown(frame, new Thing.Point(n));
        double x = axes.x(at[0]), y = axes.y(at[1] + lift(frame, n)), start = 90;
        var graphics = axes.axes().pen().graphics();
        for (int k = 0; k < frame.components(); k++) {
            graphics.setFill(Pen.colour(palette().classColour(k)));
            graphics.fillArc(x - LARGE, y - LARGE, 2 * LARGE, 2 * LARGE, start, -360 * frame.r(n, k), ArcType.ROUND);
            start -= 360 * frame.r(n, k);
        }
        graphics.setStroke(Pen.colour(palette().text()));
        graphics.setLineWidth(1.5);
        graphics.strokeOval(x - LARGE, y - LARGE, 2 * LARGE, 2 * LARGE);
    }

    @Override protected Thing thingAt(EmFrame frame, PlaneAxes axes, double x, double y, double near) {
        Thing found = null;
        double best = near;
        for (int k = 0; k < frame.components(); k++) {
            double[] at = placeOf(frame, new Thing.Mean(k));
            double far = Math.hypot(axes.x(at[0]) - x, axes.y(at[1]) - y);
            if (far < best) {
                best = far;
                found = new Thing.Mean(k);
            }
        }
        if (found != null) return found;
        for (int n = 0; n < Math.min(MOST, frame.shown()); n++) {
            double far = Math.hypot(axes.x(frame.x(n)) - x, axes.y(frame.y(n) + lift(frame, n)) - y);
            if (far < best) {
                best = far;
                found = new Thing.Point(n);
            }
        }
        return found;
    }

    @Override protected double[] placeOf(EmFrame frame, Thing thing) {
        if (thing instanceof Thing.Point(int n))
            return n < frame.count() ? new double[]{frame.x(n), frame.y(n)} : null;
        int k = ((Thing.Mean) thing).index(), d = frame.dimensions();
        if (k >= frame.components()) return null;
        return new double[]{frame.means()[k * d], d == 1 ? 0 : frame.means()[2 * k + 1]};
    }

    private List<Double> place(double x, double y) {
        double limit = EmEdit.LIMIT;
        List<Double> place = new ArrayList<>(List.of(Math.clamp(x, -limit, limit)));
        if (frame().dimensions() == 2) place.add(Math.clamp(y, -limit, limit));
        return place;
    }

    @Override protected void move(Thing thing, double x, double y, Object gesture) {
        EmEdit edit = thing instanceof Thing.Point(int n)
                ? new EmEdit(EmEdit.What.POINT, n, place(x, y))
                : new EmEdit(EmEdit.What.MEAN, ((Thing.Mean) thing).index(), place(x, y));
        context().act().accept(edit, gesture);
    }

    @Override protected void add(double x, double y) {
        EmEdit edit = EmEdit.added(place(x, y));
        context().act().accept(edit, edit);
    }

    @Override protected void remove(Thing thing) {
        if (!(thing instanceof Thing.Point(int n))) return;
        EmEdit edit = EmEdit.removed(n);
        context().act().accept(edit, edit);
    }

    @Override protected void choose(Thing thing) {
        if (thing == null) point.set(-1);
        else if (thing instanceof Thing.Point(int n)) point.set(n);
    }

    @Override protected void point(Thing thing) {
        int next = thing instanceof Thing.Point(int n) ? n : -1;
        if (next == hovered) return;
        hovered = next;
        repaint();
    }

    @Override protected String[] wordings(EmFrame frame) {
        String points = Numbers.counted(frame.count(), "point");
        if (isEncoder) {
            return frame.net().isEmpty()
                    ? new String[]{""}
                    : new String[]{
                            "field: what the net guesses, darker where the exact answer differs · points as large as their gap",
                            "darker: the net is wrong · large: gap", "net | exact"};
        }
        String hint = frame.shown() < frame.count()
                ? "the first " + Numbers.count(Math.min(MOST, frame.shown())) + " of " + points
                : points;
        return new String[]{hint + " · drag points and means · double click adds, Delete removes",
                hint + " · drag points and means",
                hint};
    }

    @Override protected String describe(EmFrame frame) {
        StringBuilder words = new StringBuilder(Numbers.counted(frame.count(), "point") + " and "
                + Numbers.counted(frame.components(), "component") + " after round " + Numbers.count(frame.step())
                + ": ");
        for (int k = 0; k < frame.components(); k++) {
            double[] at = placeOf(frame, new Thing.Mean(k));
            words.append(k == 0 ? "" : "; ").append("weight ").append(Numbers.measured(frame.weights()[k]))
                    .append(" at ").append(Numbers.measured(at[0]));
            if (frame.dimensions() == 2) words.append(", ").append(Numbers.measured(at[1]));
        }
        return words + ".";
    }
}

package org.gibbsite.labs.em.view;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.kit.view.PlaneAxes;
import org.gibbsite.kit.view.PlanePanel;
import org.gibbsite.labs.em.EmEdit;
import org.gibbsite.labs.em.EmFrame;
import org.gibbsite.labs.em.EmFrame.Scene;
import org.gibbsite.models.mixture.TwoMeans;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * L over the plane of two means: contours, the mirror line, the ways of EM and of gradient ascent, the ellipse of q, the dots of
 * the chain. Each of the four is dragged to another start.
 */
final class SurfacePanel extends PlanePanel<EmFrame, SurfacePanel.Way> {
    /** Nats below the top at which contours run. */
    private static final double[] BELOW = {0.5, 2, 5, 10, 20, 40, 80, 160};

    /** What can be dragged, in this order. */
    enum Way {
        GRADIENT, Q, CHAIN, EM
    }

    private Heights heights;

    SurfacePanel(ViewContext context) { super("Surface", context); }

    @Override protected PlaneAxes axes(EmFrame frame, Pen pen) {
        double[] range = {-5, 5};
        for (int n = 0; n < frame.count(); n++) {
            range[0] = Math.min(range[0], Math.floor(frame.x(n)));
            range[1] = Math.max(range[1], Math.ceil(frame.x(n)));
        }
        PlaneAxes axes = PlaneAxes.inside(pen, range, range);
        if (frame.scene().isPresent()) axes.axes().frame("μ₁", "μ₂");
        return axes;
    }

    @Override protected void paint(EmFrame frame, PlaneAxes axes) {
        Pen pen = axes.axes().pen();
        if (frame.scene().isEmpty()) {
            FirstValue.paint(pen,
                    "no surface: it takes two components on a line, covariance known and weightsLearnt off, as in the preset two-means");
            return;
        }
        Scene scene = frame.scene().get();
        contours(frame, scene, axes);
        pen.graphics().setLineDashes(6, 5);
        pen.line(palette().grid(), 1.5, axes.x(-50), axes.y(-50), axes.x(50), axes.y(50));
        pen.graphics().setLineDashes();
        for (int n = 0; n < scene.chain()[0].length; n++) {
            axes.dot(palette().classColour(4) & 0xFFFFFF | 0x60000000, scene.chain()[0][n], scene.chain()[1][n], 2);
        }
        path(axes, scene.ascentPath(), palette().second());
        path(axes, scene.emPath(), palette().first());
        if (scene.q().length > 0) {
            double[] at = shown(frame, Way.Q);
            for (double times = 1; times <= 2; times++) {
                axes.ellipse(palette().classColour(2), palette().line() * (times == 1 ? 1.4 : 0.7), at[0], at[1],
                        scene.q()[2],
                        scene.q()[3], scene.q()[4], times);
            }
        }
        for (Way way : ways(scene)) {
            double[] at = shown(frame, way);
            axes.dot(colour(way), at[0], at[1], 5.5);
            if (way == chosen()) pen.frame(palette().text(), 1.5, axes.x(at[0]) - 8, axes.y(at[1]) - 8, 16, 16);
        }
    }

    private void contours(EmFrame frame, Scene scene, PlaneAxes axes) {
        if (heights == null || !heights.isOf(frame.points(), axes)) heights = Heights.of(frame.points(), axes);
        TwoMeans target = heights.target;
        double top = target.logLikelihood(last(scene.emPath(), 0), last(scene.emPath(), 1));
        for (double start : new double[]{-1.5, 1.5}) top = Math.max(top, target.logLikelihood(start, -start));
        double[] levels = new double[BELOW.length];
        for (int n = 0; n < levels.length; n++) levels[n] = top - BELOW[n];
        axes.contours(palette().muted(), 0.7, heights.values, levels);
    }

    /** L where contours need it: the same until points or axes change. */
    private record Heights(TwoMeans target, double[] points, double[] columns, double[] rows, double[][] values) {
        static Heights of(double[] points, PlaneAxes axes) {
            TwoMeans target = new TwoMeans(points);
            double[] columns = axes.columns(), rows = axes.rows();
            return new Heights(target, points, columns, rows, target.logLikelihoods(columns, rows));
        }

        boolean isOf(double[] others, PlaneAxes axes) {
            return points == others && Arrays.equals(columns, axes.columns()) && Arrays.equals(rows, axes.rows());
        }
    }

    private int colour(Way way) {
        return switch (way) {
            case GRADIENT -> palette().second();
            case Q -> palette().classColour(2);
            case CHAIN -> palette().classColour(4);
            case EM -> palette().first();
        };
    }

    private static List<Way> ways(Scene scene) {
        if (scene.q().length == 0) return List.of(Way.GRADIENT, Way.EM);
        return scene.chain()[0].length == 0 ? List.of(Way.GRADIENT, Way.Q, Way.EM) : List.of(Way.values());
    }

    private static void path(PlaneAxes axes, double[] path, int argb) {
        int count = path.length / 2;
        double[] x = new double[count], y = new double[count];
        for (int n = 0; n < count; n++) {
            x[n] = axes.x(path[2 * n]);
            y[n] = axes.y(path[2 * n + 1]);
        }
        Pen pen = axes.axes().pen();
        pen.curve(argb, pen.palette().line() * 1.3, x, y);
        for (int n = 0; n < count; n++) axes.dot(argb, path[2 * n], path[2 * n + 1], 2.5);
    }

    private static double last(double[] path, int coordinate) { return path[path.length - 2 + coordinate]; }

    @Override protected Way thingAt(EmFrame frame, PlaneAxes axes, double x, double y, double near) {
        if (frame.scene().isEmpty()) return null;
        Way found = null;
        double best = near;
        for (Way way : ways(frame.scene().get())) {
            double[] at = placeOf(frame, way);
            double far = Math.hypot(axes.x(at[0]) - x, axes.y(at[1]) - y);
            if (far <= best) {
                best = far;
                found = way;
            }
        }
        return found;
    }

    @Override protected double[] placeOf(EmFrame frame, Way way) {
        Scene scene = frame.scene().filter(two -> ways(two).contains(way)).orElse(null);
        if (scene == null) return null;
        return switch (way) {
            case GRADIENT -> new double[]{last(scene.ascentPath(), 0), last(scene.ascentPath(), 1)};
            case Q -> new double[]{scene.q()[0], scene.q()[1]};
            case CHAIN -> new double[]{scene.chain()[0][scene.chain()[0].length - 1],
                    scene.chain()[1][scene.chain()[1].length - 1]};
            case EM -> new double[]{last(scene.emPath(), 0), last(scene.emPath(), 1)};
        };
    }

    @Override protected void move(Way way, double x, double y, Object gesture) {
        double first = Math.clamp(x, -20, 20), second = Math.clamp(y, -20, 20);
        if (way != Way.EM) {
            context().act().accept(new EmEdit(EmEdit.What.BESIDE, way.ordinal(), List.of(first, second)),
                    gesture);
            return;
        }
        context().act().accept(new EmEdit(EmEdit.What.MEAN, 0, List.of(first)), gesture);
        context().act().accept(new EmEdit(EmEdit.What.MEAN, 1, List.of(second)), gesture);
    }

    @Override protected String[] wordings(EmFrame frame) {
        if (frame.scene().isEmpty()) return new String[]{""};
        boolean on = frame.scene().get().q().length > 0;
        String ways = "blue: EM · orange: gradient" + (on ? " · ellipse: q · dots: chain" : "");
        return new String[]{ways + " · dashed: mirror line · drag any start", ways,
                "EM, gradient" + (on ? ", q, chain" : "")};
    }

    @Override protected String describe(EmFrame frame) {
        if (frame.scene().isEmpty()) return "There is no surface for this model.";
        double[] em = placeOf(frame, Way.EM), gradient = placeOf(frame, Way.GRADIENT);
        return "EM stands at " + Numbers.measured(em[0]) + ", " + Numbers.measured(em[1]) + ", gradient ascent at "
                + Numbers.measured(gradient[0]) + ", " + Numbers.measured(gradient[1]) + ".";
    }
}

package org.gibbsite.labs.em;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Paper;
import org.gibbsite.raster.Plate;
import org.gibbsite.raster.PointMark;
import org.gibbsite.raster.Raster;

/** One frame as files: the points and the gap bar as pictures, half-steps and responsibilities as tables, the mixture as JSON. */
public final class EmFigures {
    private static final int GROUND = Paper.GROUND, INK = Paper.INK, FAINT = Paper.FAINT, FLOOR = Paper.FIRST,
            GAP = Paper.SECOND;
    private static final int SIDE = 640, HIGH = 320, WIDE = 800, BARS = 60;

    private EmFigures() {}

    public static List<Figure> figures(EmFrame frame) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure("clouds", clouds(frame))));
        if (frame.halfCount() > 0) figures.addFirst(new Figure("gap", gap(frame)));
        return figures;
    }

    /** F solid, KL above it, of the last half-steps. */
    private static Raster gap(EmFrame frame) {
        Raster picture = blank(WIDE, HIGH);
        int from = Math.max(0, frame.halfCount() - BARS), count = frame.halfCount() - from,
                each = Math.max(1, WIDE / count);
        double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
        for (int n = from; n < frame.halfCount(); n++) {
            low = Math.min(low, frame.half(n).bound());
            high = Math.max(high, frame.half(n).logLikelihood());
        }
        double range = Math.max(1e-9, high - low), base = low - 0.25 * range;
        for (int n = from; n < frame.halfCount(); n++) {
            int floor = y(frame.half(n).bound(), base, high), top = y(frame.half(n).logLikelihood(), base, high);
            int x = (n - from) * each, wide = Math.max(1, each - 2);
            picture.fill(x, floor, wide, HIGH - floor, FLOOR);
            for (int row = top; row < floor; row += 3) picture.fill(x, row, wide, 1, GAP);
            picture.fill(x, top, wide, 2, INK);
        }
        EmFrame.Half last = frame.half(frame.halfCount() - 1);
        return Plate.of(picture, String.format(Locale.ROOT,
                "Half-steps: F blue, KL hatched, L their top; L %.6g = F %.6g + KL %.3g nats after round %d",
                last.logLikelihood(),
                last.bound(), last.gap(), frame.step()));
    }

    private static int y(double nats, double low, double high) {
        return (int) Math.round((HIGH - 4) * (high - nats) / (high - low)) + 2;
    }

    /** Points by their likeliest component, and the means. */
    private static Raster clouds(EmFrame frame) {
        Raster picture = blank(SIDE, SIDE);
        picture.frame(0, 0, SIDE, SIDE, 1, FAINT);
        double[] x = range(frame, 0), y = frame.dimensions() == 1 ? new double[]{-1, 1} : range(frame, 1);
        double unit = (SIDE - 40) / Math.max(x[1] - x[0], y[1] - y[0]);
        for (int n = 0; n < frame.shown(); n++) {
            int best = 0;
            for (int k = 1; k < frame.components(); k++) if (frame.r(n, k) > frame.r(n, best)) best = k;
            PointMark.of(best).paint(picture, px(frame.x(n), x, unit), SIDE - px(frame.y(n), y, unit), 2,
                    Paper.classColour(best));
        }
        for (int k = 0; k < frame.components(); k++) {
            double[] means = frame.means();
            int atX = px(means[k * frame.dimensions()], x, unit);
            int atY = SIDE - px(frame.dimensions() == 1 ? 0 : means[2 * k + 1], y, unit);
            picture.fill(atX - 9, atY - 1, 19, 3, INK);
            picture.fill(atX - 1, atY - 9, 3, 19, INK);
        }
        return Plate.of(picture,
                frame.count() + " points by their likeliest component, crosses: means, round " + frame.step());
    }

    private static double[] range(EmFrame frame, int coordinate) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int n = 0; n < frame.count(); n++) {
            double at = coordinate == 0 ? frame.x(n) : frame.y(n);
            range[0] = Math.min(range[0], at);
            range[1] = Math.max(range[1], at);
        }
        return range[1] > range[0] ? range : new double[]{range[0] - 1, range[0] + 1};
    }

    private static int px(double at, double[] range, double unit) {
        return (int) Math.round(SIDE / 2.0 + unit * (at - (range[0] + range[1]) / 2));
    }

    private static Raster blank(int width, int height) {
        Raster picture = new Raster(width, height);
        picture.fill(GROUND);
        return picture;
    }

    public static List<ResultFile> files(EmFrame frame) {
        return List.of(new ResultFile("halfsteps.csv", halfSteps(frame)),
                new ResultFile("responsibilities.csv", responsibilities(frame)),
                new ResultFile("mixture.json", mixture(frame)));
    }

    private static String halfSteps(EmFrame frame) {
        StringBuilder csv = new StringBuilder("round,half,bound,logLikelihood,gap\n");
        for (int n = 0; n < frame.halfCount(); n++) {
            EmFrame.Half half = frame.half(n);
            csv.append(half.round()).append(half.isE() ? ",E," : ",M,").append(half.bound()).append(',')
                    .append(half.logLikelihood()).append(',').append(half.gap()).append('\n');
        }
        return csv.toString();
    }

    private static String responsibilities(EmFrame frame) {
        StringBuilder csv = new StringBuilder("point,x").append(frame.dimensions() == 1 ? "" : ",y");
        for (int k = 1; k <= frame.components(); k++) csv.append(",r").append(k);
        csv.append('\n');
        for (int n = 0; n < frame.shown(); n++) {
            csv.append(n).append(',').append(frame.x(n));
            if (frame.dimensions() == 2) csv.append(',').append(frame.y(n));
            for (int k = 0; k < frame.components(); k++)
                csv.append(',').append(frame.rows()[n * frame.components() + k]);
            csv.append('\n');
        }
        return csv.toString();
    }

    private static String mixture(EmFrame frame) {
        GaussianMixture mixture = frame.mixture();
        int d = frame.dimensions();
        StringBuilder json = new StringBuilder("{\n  \"round\": " + frame.step() + ",\n  \"components\": [\n");
        for (int k = 0; k < mixture.components(); k++) {
            json.append("    {\"weight\": ").append(mixture.weights()[k]).append(", \"mean\": ")
                    .append(Arrays.toString(Arrays.copyOfRange(mixture.means(), k * d, (k + 1) * d)))
                    .append(", \"covariance\": ")
                    .append(Arrays.toString(Arrays.copyOfRange(mixture.covariances(), k * d * d, (k + 1) * d * d)))
                    .append(k + 1 < mixture.components() ? "},\n" : "}\n");
        }
        return json.append("  ]\n}\n").toString();
    }
}

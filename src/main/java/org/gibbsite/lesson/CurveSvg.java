package org.gibbsite.lesson;

import java.util.Locale;
import org.gibbsite.experiment.Curve;

/** A curve as a small SVG drawing with the ends of its axes in numbers. */
final class CurveSvg {
    private static final int WIDTH = 340, HEIGHT = 190, LEFT = 60, TOP = 10, BOTTOM = 30;

    private CurveSvg() {}

    static String of(Curve curve, String stepName) {
        double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
        for (double value : curve.values()) {
            if (!Double.isFinite(value)) continue;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        long last = Math.max(1, curve.steps()[curve.size() - 1]);
        double span = high > low ? high - low : 1;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < curve.size(); i++) {
            if (!Double.isFinite(curve.values()[i])) continue;
            double x = LEFT + (WIDTH - LEFT - 5.0) * curve.steps()[i] / last;
            double y = TOP + (HEIGHT - TOP - BOTTOM) * (high - curve.values()[i]) / span;
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return "<svg width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" font-size=\"12\" role=\"img\" aria-label=\""
                + WorksheetReport.escaped(curve.name()) + "\"><path d=\"M" + LEFT + " " + TOP + "V" + (HEIGHT - BOTTOM)
                + "H" + (WIDTH - 5) + "\" fill=\"none\" stroke=\"#59636e\"/><polyline points=\""
                + path.toString().strip()
                + "\" fill=\"none\" stroke=\"#0067ac\" stroke-width=\"1.5\"/>" + text(LEFT - 5, TOP + 8, "end", high)
                + text(LEFT - 5, HEIGHT - BOTTOM, "end", low) + "<text x=\"" + (WIDTH - 5) + "\" y=\"" + (HEIGHT - 10)
                + "\" text-anchor=\"end\">" + stepName + " " + last + "</text></svg>\n";
    }

    private static String text(int x, int y, String anchor, double value) {
        String words = Double.isFinite(value) ? String.format(Locale.ROOT, "%.3g", value) : "";
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + words + "</text>";
    }
}

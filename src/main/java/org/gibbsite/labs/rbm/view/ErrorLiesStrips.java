package org.gibbsite.labs.rbm.view;

import java.util.List;
import java.util.Map;
import org.gibbsite.experiment.Curve;
import org.gibbsite.labs.rbm.LikelihoodAlarm.Stretch;
import org.gibbsite.labs.rbm.RbmMetrics;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * Four strips above one axis of updates; where they would be too low to read, the two that decide.
 *
 * @param curves by key
 * @param step   where the run stands: a line through all strips
 */
record ErrorLiesStrips(Pen pen, Map<String, Curve> curves, List<Stretch> stretches, long step) {
    static final String ERROR = RbmMetrics.ERROR.key(), LIKELIHOOD = RbmMetrics.LIKELIHOOD.key(),
            PSEUDO = RbmMetrics.PSEUDO.key(), GAP = RbmMetrics.GAP.key();
    private static final List<String> KEYS = List.of(ERROR, PSEUDO, GAP, LIKELIHOOD);
    private static final Map<String, String> NAMES = Map.of(ERROR, "reconstruction error (log axis)",
            PSEUDO,
            "pseudo-log-likelihood", GAP, "free-energy gap", LIKELIHOOD, "log-likelihood");
    /** Nats below which a difference of free energies is the rounding of their sums. */
    private static final double ROUNDING = 1e-9;
    /** Of a strip, in lines of text; and of each of four, so that a small fall of the likelihood is seen. */
    private static final double LEAST_LINES = 1.6, LEAST_OF_FOUR = 3.2;
    /** Opacity of what shades a stretch. */
    private static final int SHADE = 0x38000000;

    /** {@code "From update 3 200 to 19 000 the error falls from … to … while the log-likelihood falls by … ± … nats"}. */
    static String words(Stretch stretch) {
        return "from update " + Numbers.count(stretch.from()) + " to " + Numbers.count(stretch.to())
                + " the error falls from " + Numbers.measured(stretch.errorBefore()) + " to "
                + Numbers.measured(stretch.errorAfter()) + " while the log-likelihood falls by "
                + Numbers.measured(stretch.likelihoodFall()) + " ± " + Numbers.measured(stretch.likelihoodError())
                + " nats";
    }

    void paint() {
        double line = pen.line(), left = 4.2 * line, right = pen.width() - 0.5 * line;
        boolean roomy = (pen.height() - 1.6 * line) / KEYS.size() >= LEAST_OF_FOUR * line;
        List<String> keys = roomy ? KEYS : List.of(ERROR, LIKELIHOOD);
        double each = (pen.height() - 1.6 * line) / keys.size();
        if (each < LEAST_LINES * line || right - left < 4 * line) {
            pen.text("too little room to draw", pen.palette().muted(), 0.5, pen.width() / 2, pen.height() / 2);
            return;
        }
        long measured = KEYS.stream().map(curves::get).mapToLong(ErrorLiesStrips::lastStep).max().orElse(0);
        long last = Math.max(1, Math.max(step, measured));
        double ground = keys.size() * each;
        for (Stretch stretch : stretches) shade(stretch, left, (right - left) / last, ground);
        for (int k = 0; k < keys.size(); k++) strip(keys.get(k), left, right, k * each, each, last);
        double now = left + (right - left) * step / last;
        pen.line(pen.palette().muted(), 1, now, 0, now, ground);
        pen.text("update 0", pen.palette().muted(), 0, left, ground + 0.8 * line);
        pen.text(Numbers.count(last), pen.palette().muted(), 1, right, ground + 0.8 * line);
    }

    private static long lastStep(Curve curve) {
        return curve == null || curve.size() == 0 ? 0 : curve.steps()[curve.size() - 1];
    }

    private void shade(Stretch stretch, double left, double perUpdate, double ground) {
        double from = left + perUpdate * stretch.from(), to = left + perUpdate * stretch.to();
        pen.fill(pen.palette().second() & 0xFFFFFF | SHADE, from, 0, to - from, ground);
        pen.line(pen.palette().second(), 2, from, 0, from, ground);
        pen.line(pen.palette().second(), 2, to, 0, to, ground);
        String name = "the error lies";
        double middle = ground + 0.8 * pen.line(), wide = pen.width(name);
        double x = Math.clamp((from + to) / 2, left + 6 * pen.line() + wide / 2,
                Math.max(left + 6 * pen.line() + wide / 2, pen.width() - 5 * pen.line() - wide / 2));
        pen.text(name, pen.palette().second(), 0.5, x, middle);
    }

    private void strip(String key, double left, double right, double top, double high, long last) {
        double line = pen.line(), from = top + 1.2 * line, to = top + high - 0.5 * line;
        pen.line(pen.palette().grid(), 1, left, top + high, right, top + high);
        Curve curve = curves.get(key);
        if (curve == null || curve.size() == 0) {
            pen.text(NAMES.get(key) + ": " + why(curve), pen.palette().muted(), 0, left + 4, top + 0.6 * line);
            return;
        }
        pen.text(heading(key, curve, right - left - 4), pen.palette().text(), 0, left + 4, top + 0.6 * line);
        double low = Double.POSITIVE_INFINITY, most = Double.NEGATIVE_INFINITY;
        boolean logarithmic = key.equals(ERROR); // it falls by orders of magnitude
        double[] values = curve.values().clone();
        for (int k = 0; k < values.length; k++) values[k] = logarithmic ? Math.log10(values[k]) : settled(values[k]);
        for (double value : values) {
            if (!Double.isFinite(value)) continue;
            low = Math.min(low, value);
            most = Math.max(most, value);
        }
        if (!(most >= low)) return;
        double span = most > low ? most - low : 1;
        double[] x = new double[curve.size()], y = new double[curve.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = left + (right - left) * curve.steps()[k] / last;
            y[k] = to - (to - from) * (values[k] - low) / span;
        }
        pen.text(label(most, logarithmic), pen.palette().muted(), 1, left - 4, most > low ? from : to);
        if (most > low && to - from > line) pen.text(label(low, logarithmic), pen.palette().muted(), 1, left - 4, to);
        pen.curve(pen.palette().first(), pen.palette().line(), x, y);
        if (x.length == 1) pen.fill(pen.palette().first(), x[0] - 2, y[0] - 2, 4, 4);
    }

    private String why(Curve curve) {
        return curve == null ? "not measured" : FirstValue.words(curve.absence(), step);
    }

    /** Name and newest value; the unit and what is in brackets only where there is room. */
    private String heading(String key, Curve curve, double room) {
        String name = NAMES.get(key), value = "  " + newest(curve);
        String whole = name + value + " " + curve.unit();
        if (pen.width(whole) <= room) return whole;
        if (pen.width(name + value) <= room) return name + value;
        return name.replaceFirst(" \\(.*\\)", "") + value;
    }

    private static String label(double value, boolean logarithmic) {
        return Numbers.measured(logarithmic ? Math.pow(10, value) : value);
    }

    /** Where training and test images are the same the gap is 0, and its last bits are no news. */
    private static double settled(double nats) {
        return Math.abs(nats) < ROUNDING ? 0 : nats;
    }

    private String newest(Curve curve) {
        int at = curve.indexAt(step);
        if (at < 0) return "–";
        String error = curve.errors()[at] > 0 ? " ± " + Numbers.measured(curve.errors()[at]) : "";
        return Numbers.measured(settled(curve.values()[at])) + error;
    }
}

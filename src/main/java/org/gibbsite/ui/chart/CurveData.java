package org.gibbsite.ui.chart;

import java.util.Arrays;
import org.gibbsite.experiment.Curve;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.IntervalXYDataset;

/**
 * Points of one curve as the chart library wants them; points that the axes cannot show are left out, those that could not be
 * told are gaps. Immutable.
 */
final class CurveData extends AbstractXYDataset implements IntervalXYDataset {
    private static final long serialVersionUID = 1;
    /** Below this many points a curve is drawn as it is. */
    private static final int SMOOTHED_FROM = 60;

    /** Up to this many points each has a mark. */
    private static final int MARKED_UP_TO = 12;

    private final String name;
    private final double[] x, y, error;

    private CurveData(String name, double[] x, double[] y, double[] error) {
        this.name = name;
        this.x = x;
        this.y = y;
        this.error = error;
    }

    static CurveData of(Curve curve, AxisChoice axes) {
        double[] x = new double[curve.size()], y = x.clone(), error = x.clone();
        int size = 0;
        for (int i = 0; i < curve.size(); i++) {
            double value = curve.values()[i];
            if (Double.isInfinite(value) || axes.logY() && value <= 0 || axes.logX() && curve.steps()[i] <= 0) continue;
            x[size] = curve.steps()[i];
            y[size] = value;
            error[size++] = Double.isFinite(curve.errors()[i]) ? curve.errors()[i] : 0; // not told: no band
        }
        return new CurveData(curve.name(), Arrays.copyOf(x, size), Arrays.copyOf(y, size), Arrays.copyOf(error, size));
    }

    /** Two points without values: they stretch the step axis and are not drawn. */
    static CurveData extent(double from, double to) {
        return new CurveData("", new double[]{from, Math.max(from, to)}, new double[]{Double.NaN, Double.NaN},
                new double[2]);
    }

    /** Without the gaps. */
    CurveData told() {
        double[] toldX = x.clone(), toldY = y.clone(), toldError = error.clone();
        int size = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(y[i])) continue;
            toldX[size] = x[i];
            toldY[size] = y[i];
            toldError[size++] = Double.isNaN(error[i]) ? 0 : error[i];
        }
        return new CurveData(name, Arrays.copyOf(toldX, size), Arrays.copyOf(toldY, size),
                Arrays.copyOf(toldError, size));
    }

    /** Whether there is nothing to draw. */
    boolean isEmpty() {
        for (double value : y) if (!Double.isNaN(value)) return false;
        return true;
    }

    boolean isNoisy() { return x.length >= SMOOTHED_FROM; }

    /** So few points that each is worth a mark. */
    boolean isSparse() { return x.length <= MARKED_UP_TO; }

    /** The largest absolute value. */
    double largest() {
        double largest = 0;
        for (double value : y) if (!Double.isNaN(value)) largest = Math.max(largest, Math.abs(value));
        return largest;
    }

    /** Whether every value is a whole number without an error, as of what is counted. Of no points, not. */
    boolean isWhole() {
        for (double value : y) if (!Double.isNaN(value) && value != Math.rint(value)) return false;
        return !isEmpty() && !hasErrors();
    }

    boolean hasErrors() {
        for (double e : error) if (e > 0) return true;
        return false;
    }

    /** Exponential smoothing forwards, then backwards, over about a thirtieth of the points: no lag. */
    CurveData smoothed() {
        double[] smooth = y.clone();
        double keep = Math.exp(-60.0 / y.length);
        for (int i = 1; i < smooth.length; i++) smooth[i] = mixed(keep, smooth[i - 1], smooth[i]);
        for (int i = smooth.length - 2; i >= 0; i--) smooth[i] = mixed(keep, smooth[i + 1], smooth[i]);
        return new CurveData(name, x, smooth, error);
    }

    private static double mixed(double keep, double neighbour, double own) {
        return Double.isNaN(neighbour) ? own : keep * neighbour + (1 - keep) * own;
    }

    /** The value at the last point not after {@code step}, or NaN. */
    double valueAt(double step) {
        int index = indexAt(step);
        return index < 0 ? Double.NaN : y[index];
    }

    double errorAt(double step) {
        int index = indexAt(step);
        return index < 0 ? 0 : error[index];
    }

    private int indexAt(double step) {
        int low = 0, high = x.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= step) low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    @Override public int getSeriesCount() { return 1; }

    @Override public Comparable<?> getSeriesKey(int series) { return name; }

    @Override public int getItemCount(int series) { return x.length; }

    @Override public Number getX(int series, int item) { return x[item]; }

    @Override public Number getY(int series, int item) { return y[item]; }

    @Override public double getXValue(int series, int item) { return x[item]; }

    @Override public double getYValue(int series, int item) { return y[item]; }

    @Override public Number getStartX(int series, int item) { return x[item]; }

    @Override public double getStartXValue(int series, int item) { return x[item]; }

    @Override public Number getEndX(int series, int item) { return x[item]; }

    @Override public double getEndXValue(int series, int item) { return x[item]; }

    @Override public Number getStartY(int series, int item) { return getStartYValue(series, item); }

    @Override public double getStartYValue(int series, int item) { return y[item] - known(item); }

    @Override public Number getEndY(int series, int item) { return getEndYValue(series, item); }

    @Override public double getEndYValue(int series, int item) { return y[item] + known(item); }

    /** The error that is drawn: none where it cannot be told. */
    private double known(int item) {
        return Double.isNaN(error[item]) ? 0 : error[item];
    }
}

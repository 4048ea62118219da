package org.gibbsite.ui.plot;

import java.util.Arrays;

/**
 * The points of a curve that are needed to draw it: of neighbours in one column of pixels the first, the lowest, the
 * highest and the last. Between columns nothing is left out, so that the line on screen stays where it is.
 */
final class CurveLine {
    private double[] x = new double[64], y = new double[64];
    private int count;

    /**
     * Takes one stretch without gaps, in place of what it had.
     *
     * @param from first point
     * @param end  behind the last one
     */
    CurveLine take(double[] atX, double[] atY, int from, int end) {
        count = 0;
        for (int begin = from, next; begin < end; begin = next) {
            int low = begin, high = begin;
            double column = Math.floor(atX[begin]);
            for (next = begin + 1; next < end && Math.floor(atX[next]) == column; next++) {
                if (atY[next] < atY[low]) low = next;
                if (atY[next] > atY[high]) high = next;
            }
            int earlier = Math.min(low, high), later = Math.max(low, high), last = next - 1;
            add(atX[begin], atY[begin]);
            if (earlier > begin && earlier < last) add(atX[earlier], atY[earlier]);
            if (later > earlier && later < last && later > begin) add(atX[later], atY[later]);
            if (last > begin) add(atX[last], atY[last]);
        }
        return this;
    }

    private void add(double atX, double atY) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
        }
        x[count] = atX;
        y[count++] = atY;
    }

    /** px; the first {@link #count} are points. */
    double[] x() { return x; }

    /** px; the first {@link #count} are points. */
    double[] y() { return y; }

    int count() { return count; }
}

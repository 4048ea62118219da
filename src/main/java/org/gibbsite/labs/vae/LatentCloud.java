package org.gibbsite.labs.vae;

/** What can be said of the means of q(z|x) of a frame's test images as a cloud of points. */
public final class LatentCloud {
    /** Points that are compared, each with each. */
    private static final int COMPARED = 300;
    /** Half widths of pictures, in deviations of the prior. */
    private static final double[] REACHES = {3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100, 200, 500, 1000};

    private LatentCloud() {}

    /** The smallest round number that at most one coordinate in a hundred exceeds in size, at least 3. */
    public static double reach(float[] means) {
        for (double reach : REACHES) {
            int beyond = 0;
            for (float mean : means) if (!(Math.abs(mean) <= reach)) beyond++;
            if (100L * beyond <= means.length) return reach;
        }
        return REACHES[REACHES.length - 1];
    }

    /** Likewise of how far the means are from 0, so that a cloud that is turned about it stays in sight. */
    public static double reachAround(float[] means, int units) {
        float[] far = new float[means.length / units];
        for (int i = 0; i < far.length; i++) {
            double squares = 0;
            for (int j = 0; j < units; j++) squares += (double) means[i * units + j] * means[i * units + j];
            far[i] = (float) Math.sqrt(squares);
        }
        return reach(far);
    }

    /** Likewise of where the means are in a picture. */
    public static double reach(float[] means, LatentProjection plane) {
        int count = means.length / plane.units();
        float[] places = new float[2 * count];
        for (int i = 0; i < count; i++) {
            places[2 * i] = (float) plane.x(means, i);
            places[2 * i + 1] = (float) plane.y(means, i);
        }
        return reach(places);
    }

    /** Share of the first 300 images whose nearest other image in z has the same class. NaN for fewer than two. */
    public static double agreement(VaeFrame frame) {
        int count = Math.min(COMPARED, frame.probeCount()), same = 0;
        if (count < 2) return Double.NaN;
        float[] means = frame.latentMeans();
        for (int i = 0; i < count; i++) {
            int nearest = nearest(means, frame.latentUnits(), count, i);
            if (frame.probeLabels()[nearest] == frame.probeLabels()[i]) same++;
        }
        return (double) same / count;
    }

    /** The first of those nearest to image {@code i} among the first {@code count}. */
    private static int nearest(float[] means, int units, int count, int i) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            double squared = k == i ? Double.POSITIVE_INFINITY : distance(means, units, i, k);
            if (squared < least || nearest < 0 && k != i) {
                least = squared;
                nearest = k;
            }
        }
        return nearest;
    }

    private static double distance(float[] means, int units, int i, int k) {
        double sum = 0;
        for (int j = 0; j < units; j++) {
            double off = means[i * units + j] - means[k * units + j];
            sum += off * off;
        }
        return sum;
    }
}

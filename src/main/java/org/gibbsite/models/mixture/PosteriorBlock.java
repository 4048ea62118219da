package org.gibbsite.models.mixture;

import java.util.Arrays;
import org.gibbsite.compute.ArrayFunctions;

/**
 * The law over the components of some points at a time, few enough for the nearest cache, component by component, so that all
 * of it runs in vectors.
 */
final class PosteriorBlock {
    /** Points of a block. */
    static final int SIZE = 128;

    private final int components;
    private final ArrayFunctions functions;
    private final double[][] joint, posterior; // of each component: a of the points, p(k|x)
    private final double[] x = new double[SIZE], y = new double[SIZE];
    private final double[] most = new double[SIZE], sums = new double[SIZE], scales = new double[SIZE],
            fits = new double[SIZE];
    private int count;

    PosteriorBlock(int components, ArrayFunctions functions) {
        this.components = components;
        this.functions = functions;
        joint = new double[components][SIZE];
        posterior = new double[components][SIZE];
    }

    /** Σ_k r a of a point; what is left of r for a component of weight 0, below 10⁻⁸ in all, does not count. */
    static double fit(double[] r, double[] a, int at, int components) {
        double sum = 0;
        for (int k = at; k < at + components; k++) {
            if (r[k] > 0 && a[k] > Double.NEGATIVE_INFINITY) sum += r[k] * a[k];
        }
        return sum;
    }

    /** Works out {@code size} points from {@code from} on. @param points (N × D) */
    void look(GaussianMixture mixture, double[] points, int from, int size) {
        count = size;
        boolean isLine = mixture.dimensions() == 1;
        for (int i = 0; i < size; i++) {
            x[i] = points[isLine ? from + i : 2 * (from + i)];
            y[i] = isLine ? 0 : points[2 * (from + i) + 1];
        }
        Arrays.fill(most, 0, size, Double.NEGATIVE_INFINITY);
        Arrays.fill(sums, 0, size, 0);
        Arrays.fill(fits, 0, size, 0);
        for (int k = 0; k < components; k++) {
            mixture.logJoint(k, x, y, joint[k], size);
            raise(most, joint[k], size);
        }
        for (int k = 0; k < components; k++) {
            less(joint[k], most, posterior[k], size);
            functions.exp(posterior[k], posterior[k], size);
            add(sums, posterior[k], size);
        }
        for (int i = 0; i < size; i++) scales[i] = 1 / sums[i];
        for (int k = 0; k < components; k++) share(posterior[k], scales, joint[k], fits, size);
        for (int i = 0; i < size; i++) sums[i] = most[i] + StrictMath.log(sums[i]);
    }

    private static void raise(double[] most, double[] a, int size) {
        for (int i = 0; i < size; i++) most[i] = Math.max(most[i], a[i]);
    }

    private static void less(double[] a, double[] most, double[] out, int size) {
        for (int i = 0; i < size; i++) out[i] = a[i] - most[i];
    }

    private static void add(double[] sums, double[] e, int size) {
        for (int i = 0; i < size; i++) sums[i] += e[i];
    }

    /** Where a is −∞, p is 0, and so is what it adds. */
    private static void share(double[] p, double[] scales, double[] a, double[] fits, int size) {
        for (int i = 0; i < size; i++) {
            double share = p[i] * scales[i];
            p[i] = share;
            fits[i] += share * Math.max(a[i], -Double.MAX_VALUE);
        }
    }

    /** Writes what was found to arrays of all points. @param r laws (points × components) whose {@code rFits} are found */
    void store(int from, double[] r, double[] rFits, double[] allJoint, double[] allPosterior, double[] allFits,
            double[] allSums) {
        for (int k = 0; k < components; k++) {
            double[] a = joint[k], p = posterior[k];
            for (int i = 0, at = from * components + k; i < count; i++, at += components) {
                allJoint[at] = a[i];
                allPosterior[at] = p[i];
            }
        }
        System.arraycopy(fits, 0, allFits, from, count);
        System.arraycopy(sums, 0, allSums, from, count);
        for (int i = 0; i < count; i++) {
            rFits[from + i] = fit(r, allJoint, (from + i) * components, components);
        }
    }
}

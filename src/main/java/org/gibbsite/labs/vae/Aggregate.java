package org.gibbsite.labs.vae;

import org.gibbsite.models.vae.VaeModel;

/**
 * The aggregated posterior of two latent units, (1/N) Σ q(z|x_n) over the test images of a frame, on a grid, beside the
 * standard normal law. With two units in all, the mean KL term is the sum of what z says about which image it is and of
 * KL(aggregate ‖ prior): Hoffman and Johnson, "ELBO surgery", 2016, equation 5.
 *
 * @param unitX      across, counted from 0
 * @param unitY      upwards; −1 where there is one unit
 * @param side       cells along each axis
 * @param limit      the grid covers ±limit
 * @param density    (side × side), rows from the largest z down; for one unit (side)
 * @param marginalX  density of the first unit (side)
 * @param marginalY  density of the second, from the smallest z up; empty for one unit
 * @param divergence KL(aggregate ‖ N(0, I)) of these units, nats; NaN where the grid is too coarse for it
 * @param meanKl     mean KL of the single images' posteriors of these units, nats
 */
public record Aggregate(int unitX, int unitY, int side, double limit, float[] density, double[] marginalX,
        double[] marginalY, double divergence, double meanKl) {
    private static final int SIDE = 64;
    private static final double LEAST_LIMIT = 3.5;
    /** Deviations from its mean beyond which a posterior is 0 here: it holds 2 · 10⁻⁹ of it. */
    private static final double REACH = 6;

    /** Of the two units that carry most; z before any flow. */
    public static Aggregate of(VaeFrame frame) {
        int[] order = Bound.order(frame);
        int x = order[0], y = order.length > 1 ? order[1] : -1;
        if (y >= 0 && y < x) {
            x = order[1];
            y = order[0];
        }
        double limit = Math.max(limit(frame, x), y < 0 ? 0 : limit(frame, y));
        double[][] across = densities(frame, x, limit), up = y < 0 ? null : densities(frame, y, limit);
        float[] density = up == null ? floats(mean(across)) : products(across, up);
        double meanKl = frame.unitKl()[x] + (y < 0 ? 0 : frame.unitKl()[y]);
        return new Aggregate(x, y, SIDE, limit, density, mean(across), up == null ? new double[0] : mean(up),
                isResolved(limit) ? divergence(density, limit, y < 0 ? 1 : 2) : Double.NaN, meanKl);
    }

    /** Whether the prior is wider than a cell. Else the grid says nothing of it, as of clouds that were thrown far out. */
    public boolean isResolved() {
        return isResolved(limit);
    }

    private static boolean isResolved(double limit) {
        return 2 * limit / SIDE < 1;
    }

    /** What z says about which image it is: the mean KL less {@link #divergence}, nats. */
    public double information() {
        return meanKl - divergence;
    }

    /** Whether the prior that the run learns against is the standard normal law. */
    public static boolean isPriorNormal(VaeFrame frame) {
        VaeModel model = frame.model();
        return model.isPriorNormal();
    }

    /** Standard normal density. */
    public static double normal(double z) {
        return StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    private static double limit(VaeFrame frame, int unit) {
        double limit = LEAST_LIMIT;
        float[] means = frame.latentMeans(), deviations = frame.latentDeviations();
        for (int i = unit; i < means.length; i += frame.latentUnits()) {
            limit = Math.max(limit, Math.abs(means[i]) + 2.0 * deviations[i]);
        }
        return Math.ceil(2 * limit) / 2;
    }

    /** Mean density in each cell of each image's posterior of one unit (images × side): differences of nothing narrower
     * than a third of a cell are lost. */
    private static double[][] densities(VaeFrame frame, int unit, double limit) {
        double[][] densities = new double[frame.probeCount()][SIDE];
        float[] means = frame.latentMeans(), spreads = frame.latentDeviations();
        int units = frame.latentUnits();
        double cell = 2 * limit / SIDE;
        for (int i = 0; i < densities.length; i++) {
            double mean = means[i * units + unit], deviation = Math.max(spreads[i * units + unit], cell / 3), sum = 0;
            for (int k = cell(mean - REACH * deviation, limit); k <= cell(mean + REACH * deviation, limit); k++) {
                densities[i][k] = normal((-limit + (k + 0.5) * cell - mean) / deviation);
                sum += densities[i][k] * cell;
            }
            for (int k = 0; k < SIDE && sum > 0; k++) densities[i][k] /= sum;
        }
        return densities;
    }

    /** The cell that holds z, or the nearest. */
    private static int cell(double z, double limit) {
        return Math.clamp((long) Math.floor((z + limit) / (2 * limit) * SIDE), 0, SIDE - 1);
    }

    private static double[] mean(double[][] densities) {
        double[] mean = new double[SIDE];
        for (double[] each : densities) for (int k = 0; k < SIDE; k++) mean[k] += each[k] / densities.length;
        return mean;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) floats[k] = (float) values[k];
        return floats;
    }

    private static float[] products(double[][] across, double[][] up) {
        float[] density = new float[SIDE * SIDE];
        for (int i = 0; i < across.length; i++) {
            int first = 0, last = SIDE - 1;
            while (first < last && across[i][first] == 0) first++;
            while (last > first && across[i][last] == 0) last--;
            for (int row = 0; row < SIDE; row++) {
                float weight = (float) (up[i][SIDE - 1 - row] / across.length);
                if (weight < 1e-9f) continue;
                for (int k = first; k <= last; k++) density[row * SIDE + k] += weight * (float) across[i][k];
            }
        }
        return density;
    }

    /** Σ q log(q/p) over the cells. */
    private static double divergence(float[] density, double limit, int units) {
        double cell = 2 * limit / SIDE, sum = 0;
        for (int k = 0; k < density.length; k++) {
            if (density[k] <= 0) continue;
            double x = -limit + (k % SIDE + 0.5) * cell, y = units == 1 ? 0 : limit - (k / SIDE + 0.5) * cell;
            double prior = normal(x) * (units == 1 ? 1 : normal(y));
            sum += density[k] * StrictMath.log(density[k] / prior) * (units == 1 ? cell : cell * cell);
        }
        return sum;
    }
}

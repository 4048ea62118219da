package org.gibbsite.models.statistics;

/**
 * The potential scale reduction factor over chains that are cut in halves: √(((n−1)/n · W + B/n)/W) with W the mean
 * variance within a half and B/n the variance of the halves' means. Near 1 when all halves tell of the same law; above
 * 1.01 they do not yet.
 *
 * <p>Source: Gelman, Carlin, Stern, Dunson, Vehtari and Rubin, "Bayesian data analysis", third edition, 2013, eq. 11.4. Not
 * rank-normalised (Vehtari et al., 2021): energies have finite variance.
 */
public final class SplitRHat {
    private SplitRHat() {}

    /** @param chains (M × n), n ≥ 4; with odd n the middle is left out. NaN where nothing varies. Not modified. */
    public static double of(float[][] chains) {
        int half = chains[0].length / 2, parts = 2 * chains.length;
        if (half < 2) return Double.NaN;
        double[] means = new double[parts];
        double within = 0, grand = 0;
        for (int p = 0; p < parts; p++) {
            float[] chain = chains[p / 2];
            int from = p % 2 == 0 ? 0 : chain.length - half;
            means[p] = mean(chain, from, half);
            within += variance(chain, from, half, means[p]) / parts;
            grand += means[p] / parts;
        }
        double between = 0; // B/n
        for (double mean : means) between += (mean - grand) * (mean - grand) / (parts - 1);
        if (within == 0) return between > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        return Math.sqrt((half - 1.0) / half + between / within);
    }

    private static double mean(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) sum += values[i];
        return sum / count;
    }

    private static double variance(float[] values, int from, int count, double mean) {
        double sum = 0;
        for (int i = from; i < from + count; i++) sum += (values[i] - mean) * (values[i] - mean);
        return sum / (count - 1);
    }
}

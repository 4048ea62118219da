package org.gibbsite.models.statistics;

/**
 * The integrated autocorrelation time τ = 1 + 2 Σ_{t=1}^{W} ρ(t): the number of successive states that are worth one
 * independent draw; 1 for independent draws. Twice Sokal's τ_int, which is ½ + Σ ρ.
 *
 * <p>The window W is the least with W ≥ {@value #WINDOW_FACTOR} · max(1, τ(W))/2, automatic windowing: for correlations that decay
 * exponentially the part left out is e⁻⁵, below a hundredth. Sources: Sokal, "Monte Carlo methods in statistical mechanics:
 * foundations and new algorithms", 1997, section 3; Madras and Sokal, "The pivot algorithm", 1988, appendix C, for the
 * standard error τ √(2(2W + 1)/N); Wolff, "Monte Carlo errors with less errors", 2004, eq. 49, for the correction of the
 * bias 1 + (2W + 1)/N that the estimated mean brings.
 *
 * @param time    τ, in units of the spacing of the samples; NaN where it cannot be told
 * @param error   its standard error
 * @param window  W
 * @param isClosed whether the window closed before the series ended: otherwise τ is a lower bound
 */
public record AutocorrelationTime(double time, double error, int window, boolean isClosed) {
    /** c of the automatic window. */
    public static final double WINDOW_FACTOR = 5;
    /** Standard errors by which a sum must grow over a wider window. */
    private static final double GROWTH = 3;
    /** Samples in units of the widest window at least. */
    private static final int LEAST_WIDTHS = 10;

    /** Of several chains (M × n). Not modified. */
    public static AutocorrelationTime of(float[][] chains) {
        return of(Autocovariance.of(chains), (long) chains.length * chains[0].length);
    }

    /**
     * @param covariance Γ(0), Γ(1), …. Not modified.
     * @param samples    N, of all chains together
     */
    public static AutocorrelationTime of(double[] covariance, long samples) {
        if (!(covariance[0] > 0)) return new AutocorrelationTime(Double.NaN, Double.NaN, 0, false);
        double time = 1;
        int window = 0;
        boolean closed = false;
        while (!closed && window + 1 < covariance.length) {
            window++;
            time += 2 * covariance[window] / covariance[0];
            closed = window >= WINDOW_FACTOR * Math.max(time, 1) / 2;
        }
        return of(time, window, closed, samples);
    }

    private static AutocorrelationTime of(double time, int window, boolean closed, long samples) {
        double width = 2.0 * window + 1;
        double corrected = Math.max(time, 0) * (1 + width / samples);
        return new AutocorrelationTime(corrected, corrected * Math.sqrt(2 * width / samples), window, closed);
    }

    /**
     * The same, with a look beyond the window: it is doubled, and doubled again, as long as {@value #LEAST_WIDTHS} windows fit into
     * the samples, and the widest one counts over which the sum has grown by more than {@value #GROWTH} of its standard errors
     * √(4ΔW/N): a slow mode of little weight. What blocking shows (Flyvbjerg and Petersen, "Error estimates on averages of
     * correlated data", 1989), told from noise.
     */
    static AutocorrelationTime checked(double[] covariance, long samples) {
        AutocorrelationTime found = of(covariance, samples);
        if (!found.isClosed) return found;
        int window = found.window;
        double sum = 1, kept;
        for (int t = 1; t <= window; t++) sum += 2 * covariance[t] / covariance[0];
        kept = sum;
        int keptWindow = window;
        for (int next = 2 * window; next < covariance.length && next * 2.0 * LEAST_WIDTHS < samples; next *= 2) {
            for (int t = window + 1; t <= next; t++) sum += 2 * covariance[t] / covariance[0];
            window = next;
            if (sum - kept <= GROWTH * Math.max(kept, 0) * Math.sqrt(4.0 * (window - keptWindow) / samples)) continue;
            kept = sum;
            keptWindow = window;
        }
        return keptWindow == found.window ? found : of(kept, keptWindow, true, samples);
    }
}

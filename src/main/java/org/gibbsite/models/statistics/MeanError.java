package org.gibbsite.models.statistics;

/**
 * How far the mean of a correlated series may be off: σ √(τ/N), with what else of the chains is slower than the series.
 *
 * <p>A slow mode of little weight, such as flips of a whole lattice seen in its energy, is lost in the noise of ρ before the
 * automatic window of {@link AutocorrelationTime} reaches it. A slower observable z of the same chains shows it plainly.
 * The series is taken apart, x = a z + r, where a = Σ Γ_xz/Σ Γ_zz over half of z's window, so that r and z have nothing in
 * common over long times; then N var(x̄) = Σ Γ_rr + a² Σ Γ_zz, each summed over a window of its own. Where z is not coupled, a is 0 within
 * its error and costs a few percent. Reversibility is not needed, and τ may be below 1.
 *
 * <p>Two factors widen the error of runs of few τ, so that (x̄ − exact)/error has mean square 1; both tend to 1. With ν = 2 ÷
 * (relative variance of the estimated var(x̄)), Student's ν/(ν − 2). And 1 + 2g² for the skewness g of x̄ itself, the
 * leading term of E[t²] in Hall, "The bootstrap and Edgeworth expansion", 1992, section 2.6: x̄ and its error are
 * correlated where the chain visits a rare mode. A chain that changes between two modes at constant rates has
 * g = 3/2 · γ √(τ/N) for the skewness γ of z; the slow part's share of var(x̄) scales it.
 *
 * <p>Further sources: Sokal 1997, section 3; Wolff, "Monte Carlo errors with less errors", 2004, sections 3.2 and 3.3.
 *
 * @param time     τ of the whole sum with its error, in units of the spacing of the samples; its window is that of the slow
 *                 part where there is one. NaN where it cannot be told
 * @param widening of the standard error by both factors, at least 1; NaN where the run is too short to tell an error
 */
public record MeanError(AutocorrelationTime time, double widening) {
    /** Effective degrees of freedom ν below which nothing is told, and the fewest that Student's factor is taken of. */
    private static final double LEAST_FREEDOM = 0.75, FEWEST = 3;
    /** ν of a slow observable below which the run is too short to tell its time. */
    private static final double LONG = 1;
    /** A slow observable for which the run is too short is coupled if its share is so many times what chance brings: 3 σ. */
    private static final double COUPLED = 9;
    /** Windows in a run over which the coupling to such an observable is taken. */
    private static final int PARTS = 16;
    private static final double MOST_SKEWNESS = 1;

    private static final MeanError UNKNOWN = unknown(new AutocorrelationTime(Double.NaN, Double.NaN, 0, false));

    /** Without an error of the mean. */
    private static MeanError unknown(AutocorrelationTime time) {
        return new MeanError(time, Double.NaN);
    }

    /** Standard error of the mean of so many values of this variance. */
    public double error(double variance, double samples) {
        return widening * Math.sqrt(variance * time.time() / samples);
    }

    /** Standard error of the mean of all values of a trace. */
    public double error(BlockedTrace trace) {
        return error(trace.variance(), (double) trace.sweeps() * trace.chains());
    }

    /**
     * In single values, also where blocks of them are known.
     *
     * @param others of the same blocks of the same chains: what may be slower. The same observable may be among them.
     */
    public static MeanError of(ChainSpectrum target, ChainSpectrum... others) {
        AutocorrelationTime own = target.time();
        ChainSpectrum slowest = null;
        int longest = own.window();
        for (ChainSpectrum other : others) {
            if (other.time().window() <= longest) continue;
            slowest = other;
            longest = other.time().window();
        }
        if (target.length() < 2) return UNKNOWN;
        MeanError found = slowest == null
                ? alone(target)
                : isLongFor(slowest) ? together(target, slowest) : unlessCoupled(target, slowest);
        return new MeanError(target.inValues(found.time), found.widening);
    }

    private static MeanError alone(ChainSpectrum x) {
        return of(x.time(), relativeVariance(x.time(), x.samples()), skewness(x));
    }

    /** Of the mean of x, if it changes between two modes at constant rates. */
    private static double skewness(ChainSpectrum x) {
        return 1.5 * x.skewness() * Math.sqrt(x.time().time() / x.samples());
    }

    private static double relativeVariance(AutocorrelationTime time, long samples) {
        return 2 * (2.0 * time.window() + 1) / samples;
    }

    private static MeanError of(AutocorrelationTime time, double relativeVariance, double skewness) {
        double freedom = 2 / relativeVariance;
        if (!time.isClosed() || !(time.time() > 0) || freedom < LEAST_FREEDOM) return unknown(time);
        double bounded = Math.max(FEWEST, freedom), student = bounded / (bounded - 2);
        double g = Math.min(MOST_SKEWNESS, skewness * skewness);
        return new MeanError(time, Math.sqrt(student * (1 + 2 * g)));
    }

    /** Whether the run is long enough to tell the time of an observable. */
    private static boolean isLongFor(ChainSpectrum z) {
        return z.time().isClosed() && 2 / relativeVariance(z.time(), z.samples()) >= LONG;
    }

    /** x = a z + r. */
    private static MeanError together(ChainSpectrum x, ChainSpectrum z) {
        double[] own = x.covariance(), cross = x.cross(z);
        double a = coefficient(cross, z.covariance(), Math.max(1, z.time().window() / 2));
        double[] residual = residual(own, cross, z.covariance(), a);
        AutocorrelationTime slow = z.time(), rest = AutocorrelationTime.checked(residual, x.samples());
        double ofRest = residual[0] > 0 ? residual[0] * rest.time() : 0;
        double ofSlow = a * a * z.covariance()[0] * slow.time(), whole = ofRest + ofSlow;
        double relative = square(ofRest / whole) * relativeVariance(rest, x.samples())
                + square(ofSlow / whole) * relativeVariance(slow, x.samples());
        double time = whole / own[0];
        AutocorrelationTime all = new AutocorrelationTime(time, time * Math.sqrt(relative),
                Math.max(rest.window(), slow.window()), rest.isClosed());
        return of(all, relative, skewness(z) * Math.pow(ofSlow / whole, 1.5));
    }

    /** Next to an observable so slow that the run is too short for it: told only where nothing speaks for a coupling. */
    private static MeanError unlessCoupled(ChainSpectrum x, ChainSpectrum z) {
        double[] cross = x.cross(z);
        double a = coefficient(cross, z.covariance(), Math.max(1, x.length() / PARTS));
        double[] residual = residual(x.covariance(), cross, z.covariance(), a);
        double chance = residual[0] * AutocorrelationTime.checked(residual, x.samples()).time() / x.samples();
        return a * a * z.covariance()[0] > COUPLED * chance ? unknown(x.time()) : alone(x);
    }

    /** Of z in x over long times: Σ Γ_xz/Σ Γ_zz over lags −w … w. */
    private static double coefficient(double[] cross, double[] covariance, int window) {
        double above = cross[0], below = covariance[0];
        for (int t = 1; t <= window; t++) {
            above += 2 * cross[t];
            below += 2 * covariance[t];
        }
        return above / below;
    }

    /** Γ of x − a z. */
    private static double[] residual(double[] own, double[] cross, double[] other, double a) {
        double[] left = new double[own.length];
        for (int t = 0; t < left.length; t++) left[t] = own[t] - 2 * a * cross[t] + a * a * other[t];
        return left;
    }

    private static double square(double x) { return x * x; }
}

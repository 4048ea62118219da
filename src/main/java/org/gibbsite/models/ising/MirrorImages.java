package org.gibbsite.models.ising;

/**
 * What spins in a field have to do with their mirror images, all turned over, whose weights are e^{±hNm/T}: a
 * configuration and its image have |m| tanh(hN|m|/T) on average, whose mean is that of m, however rarely a chain turns over.
 * A run of which the two means differ has not, or hardly, met its turned-over states, and cannot see in itself that its errors
 * are too small.
 */
public final class MirrorImages {
    /** Standard errors of m beyond which it is off: of 400 runs of 200 τ chance brings none there. */
    private static final double MOST_OFF = 4;

    private MirrorImages() {}

    /** |m| tanh(hN|m|/T). @param temperature T, 1 where the field is given in its units; @param magnetisation m, per spin; @param spins N */
    static double mean(double field, double temperature, double magnetisation, int spins) {
        double m = Math.abs(magnetisation);
        return m * Math.tanh(field * spins * m / temperature);
    }

    /**
     * Whether a run has turned over as often as its images say; never where nothing is known.
     *
     * @param off   mean of m less that of {@link #mean}; NaN where it was not counted from the beginning
     * @param error standard error of m; NaN where the run is too short to tell it
     */
    public static boolean agree(double off, double error) {
        return !Double.isNaN(off) && !(Math.abs(off) > MOST_OFF * error);
    }
}

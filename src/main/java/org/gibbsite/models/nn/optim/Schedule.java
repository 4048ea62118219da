package org.gibbsite.models.nn.optim;

/** How a learning rate changes over a run. */
public enum Schedule {
    /** ε */
    CONSTANT,
    /** ε (1 − t), 0 at the end */
    LINEAR,
    /** ε 2^−10t, halved in each tenth of the run */
    EXPONENTIAL,
    /** ε / (1 + epoch) */
    INVERSE,
    /** ε ½ (1 + cos πt). Source: Loshchilov, Hutter, "SGDR", 2017, equation 5 without restarts */
    COSINE;

    /**
     * The rate at a point of the run.
     *
     * @param rate   ε at the start
     * @param epoch  passes over the data so far, fractional
     * @param epochs of the whole run, above 0; t = epoch/epochs, at most 1
     */
    public double at(double rate, double epoch, double epochs) {
        double t = Math.min(1, epoch / epochs);
        return switch (this) {
            case CONSTANT -> rate;
            case LINEAR -> rate * (1 - t);
            case EXPONENTIAL -> rate * StrictMath.pow(2, -10 * t);
            case INVERSE -> rate / (1 + epoch);
            case COSINE -> rate * 0.5 * (1 + StrictMath.cos(Math.PI * t));
        };
    }
}

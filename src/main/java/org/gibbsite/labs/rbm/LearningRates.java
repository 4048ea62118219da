package org.gibbsite.labs.rbm;

/** ε as a function of the epoch. */
final class LearningRates {
    private LearningRates() {}

    /** The learning rate at a fractional epoch of a run of {@code settings.epochs()} epochs. */
    static float at(RbmSettings settings, double epoch) {
        double done = Math.min(1, epoch / settings.learning().epochs());
        double rate = settings.learning().learningRate();
        return (float) switch (settings.learning().schedule()) {
            case CONSTANT -> rate;
            case LINEAR -> rate * (1 - done);
            case EXPONENTIAL -> rate * Math.pow(2, -10 * done);
            case INVERSE -> rate / (1 + epoch);
        };
    }
}

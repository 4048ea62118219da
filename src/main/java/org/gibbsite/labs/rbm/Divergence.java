package org.gibbsite.labs.rbm;

import java.util.Locale;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.models.rbm.Rbm;

/**
 * Stops a run whose parameters have left every sensible range. Sigmoid units bound each gradient, so a step that is too
 * large shows not as infinity but as weights in the tens: all probabilities are then 0 or 1 and nothing is learnt.
 */
final class Divergence {
    /** Largest sensible |W|, in nats: digits need 2 to 6, a step of ε = 10 makes 39 within twenty updates. */
    private static final float WEIGHT_LIMIT = 30;
    /** Largest sensible |a| or |b|, in nats. */
    private static final float BIAS_LIMIT = 100;
    /** Biases are looked at after every update, all weights after every so many: it takes a pass over them. */
    private static final int WEIGHTS_EVERY = 20;

    private Divergence() {}

    /** @throws DivergedException naming the update and what was seen */
    static void check(Rbm rbm, double error, long step, RbmSettings settings) {
        if (!Double.isFinite(error)) throw diverged("the reconstruction error is no longer a number", step, settings);
        check("a hidden bias", rbm.hiddenBias(), BIAS_LIMIT, step, settings);
        check("a visible bias", rbm.visibleBias(), BIAS_LIMIT, step, settings);
        if (step % WEIGHTS_EVERY == 0) check("a weight", rbm.weights().data, WEIGHT_LIMIT, step, settings);
    }

    private static void check(String what, float[] values, float limit, long step, RbmSettings settings) {
        float largest = 0;
        boolean finite = true;
        for (float value : values) {
            finite &= value - value == 0;
            largest = Math.max(largest, Math.abs(value));
        }
        if (!finite) throw diverged(what + " is no longer a number", step, settings);
        if (largest > limit)
            throw diverged(String.format(Locale.ROOT, "%s has grown to %.0f", what, largest), step, settings);
    }

    private static DivergedException diverged(String what, long step, RbmSettings settings) {
        return new DivergedException("Diverged at update " + step + ": " + what + ". Try a learning rate below "
                + settings.learning().learningRate() + ".");
    }
}

package org.gibbsite.models.nn.graph;

import org.gibbsite.random.RandomKey;

/**
 * The name of an operation's noise. It is drawn from the key of the forward pass folded with this, so that it stays the same
 * whatever else is in the graph, before or behind. The tags of a graph all differ.
 */
public sealed interface NoiseTag {

    /** The key that the noise of a pass is drawn from. @param pass the key of the forward pass */
    RandomKey key(RandomKey pass);

    /** Noise with a name, such as {@code "z"}: the usual one. */
    static NoiseTag of(String name) {
        return new Named(name);
    }

    /** Noise with a number, where results of an older build that counted are to be repeated. */
    static NoiseTag of(long number) {
        return new Numbered(number);
    }

    /** Noise of one step of something that is done step by step with one set of weights. @param step 0, 1, 2, … */
    default NoiseTag at(int step) {
        return new AtStep(this, step);
    }

    /** {@code pass.fold(name)}. */
    record Named(String name) implements NoiseTag {
        @Override public RandomKey key(RandomKey pass) {
            return pass.fold(name);
        }
    }

    /** {@code pass.fold(number)}. */
    record Numbered(long number) implements NoiseTag {
        @Override public RandomKey key(RandomKey pass) {
            return pass.fold(number);
        }
    }

    /** The key of {@code whole}, folded with the step. */
    record AtStep(NoiseTag whole, int step) implements NoiseTag {
        @Override public RandomKey key(RandomKey pass) {
            return whole.key(pass).fold(step);
        }
    }
}

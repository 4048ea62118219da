package org.gibbsite.labs.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.rbm.BlockGibbs;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * The persistent chains from which the gradient compass takes its estimate of PCD: one sweep after every update with the
 * weights of the day, as PCD-1 would make. Nothing is learnt from them.
 */
final class CompassChains {
    /** Chains, and cases of the other estimates: all are as noisy as one update with a batch of this size. */
    static final int COUNT = 200;

    private final BlockGibbs chains;

    CompassChains(Rbm rbm, MatrixBackend backend, RandomKey key) {
        chains = new BlockGibbs(COUNT, rbm, backend);
        chains.startFromNoise(key);
    }

    /** Called after every update while the compass is on. */
    void follow(RandomKey key) {
        chains.sweep(key);
    }

    /** (chains × visible). Live. */
    FMatrixRMaj states() {
        return chains.visible();
    }
}

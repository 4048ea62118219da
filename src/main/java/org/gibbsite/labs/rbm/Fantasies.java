package org.gibbsite.labs.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.models.rbm.BlockGibbs;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * The model's own samples: Gibbs chains that start from noise and make one sweep every few updates with the weights of
 * the day. They are for looking at only; nothing is learnt from them.
 */
final class Fantasies {
    /** One sweep in so many updates: about 2 % of the work of an update of 20 cases. */
    static final int SWEEP_EVERY = 20;
    /** More are not shown. */
    static final int MOST = 25;

    private final BlockGibbs chains;
    private long sweeps;

    Fantasies(Rbm rbm, int particles, LabContext context) {
        chains = new BlockGibbs(Math.min(particles, MOST), rbm, context.backend());
        chains.startFromNoise(context.key().fold("fantasies"));
        System.arraycopy(chains.visible().data, 0, chains.visibleMeans().data, 0, chains.visible().data.length);
    }

    /** Called after every update. */
    void follow(long step, RandomKey key) {
        if (!isSweepDue(step)) return;
        chains.sweep(key);
        sweeps++;
    }

    static boolean isSweepDue(long step) { return step % SWEEP_EVERY == 0; }

    long sweeps() { return sweeps; }

    /** (particles × visible): what the present states were drawn from. Live. */
    float[] means() {
        return chains.visibleMeans().data;
    }

    /** (particles × visible). Live. */
    FMatrixRMaj matrix() {
        return chains.visible();
    }

    /** (particles × visible). Live. */
    float[] states() { return chains.visible().data; }

    void restore(long savedSweeps) { sweeps = savedSweeps; }
}

package org.gibbsite.app.bench;

import java.io.IOException;

/** Someone who trains the same machine on the same images and says how long it took. */
interface Contestant extends AutoCloseable {
    /** Images of one timed piece of work. */
    int MINI_EPOCH = 2000;
    /** The update that all carry out: 784–500 and these constants, as {@code rbm_peer.py} says. */
    int HIDDEN = 500;
    float RATE = 0.01f, MOMENTUM = 0.7f, DECAY = 1e-4f, DEVIATION = 0.01f;

    /** With its version: {@code "torch 1.13.0"}. */
    String name();

    /**
     * Trains on {@link #MINI_EPOCH} images.
     *
     * @param sampled whether the visible states v₁ are samples, else probabilities
     * @return wall-clock seconds
     */
    double miniEpoch(int batch, boolean sampled) throws IOException;

    @Override void close();
}

package org.gibbsite.app.bench;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.ImageData;
import org.gibbsite.kit.training.CaseOrder;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.vae.VaeGraph;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;
import org.gibbsite.random.RandomKey;

/** Gibbsite's own training of the autoencoder that {@code vae_peer.py} describes. */
final class OwnVaeTraining implements Contestant {
    static final int BATCH = 100;
    private static final float STEP = 1e-3f;

    private final MatrixBackend backend;
    private final RandomKey key = RandomKey.of(1);
    private final ImageData data;
    private final float[] levels = new float[256];
    private final CaseOrder order;
    private final VaeGraph graph;
    private final Optimiser optimiser;
    private long update;

    /** @param latent units of z; @param backend closed with this */
    OwnVaeTraining(ImageData data, int latent, MatrixBackend backend) {
        this.data = data;
        this.backend = backend;
        for (int i = 0; i < levels.length; i++) levels[i] = i / 255f;
        order = new CaseOrder(data.trainCases(), BATCH, key.fold("order"));
        VaeParameters parameters = new VaeParameters(new VaeShape(data.pixels(), HIDDEN, latent, 0, 0, Activation.TANH,
                VaeShape.Likelihood.BERNOULLI));
        parameters.initialise(key.fold("parameters"));
        graph = new VaeGraph(parameters, BATCH, 1, backend);
        optimiser = Optimiser.of(Optimiser.Kind.ADAM, parameters.learnt(), backend);
    }

    @Override public String name() { return backend.description(); }

    @Override public double miniEpoch(int size, boolean sampled) {
        long start = System.nanoTime();
        for (int i = 0; i < MINI_EPOCH / BATCH; i++) {
            gather();
            graph.forward(key.fold(++update));
            graph.backward();
            optimiser.step(STEP, update);
        }
        return (System.nanoTime() - start) * 1e-9;
    }

    private void gather() {
        float[] images = graph.images().data();
        int pixels = data.pixels(), first = order.take(BATCH);
        for (int n = 0; n < BATCH; n++) {
            int from = order.at(first + n) * pixels;
            for (int i = 0; i < pixels; i++) images[n * pixels + i] = levels[data.trainImages()[from + i] & 0xFF];
        }
    }

    @Override public void close() {
        backend.close();
    }
}

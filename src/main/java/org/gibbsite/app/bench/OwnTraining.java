package org.gibbsite.app.bench;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.data.ImageData;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.LearningRule;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/** Gibbsite's own training, with probabilities in the positive statistics as the peers have. */
final class OwnTraining implements Contestant {
    private final MatrixBackend backend;
    private final RandomKey key = RandomKey.of(1);
    private final float[] images;
    private final int pixels;
    private final int[] order;
    private final FMatrixRMaj batch = new FMatrixRMaj(0, 0);
    private final ContrastiveDivergence learner;
    private int next;
    private long epoch;
    private long step;

    /** @param backend closed with this */
    OwnTraining(ImageData data, MatrixBackend backend) {
        this.backend = backend;
        pixels = data.pixels();
        images = new float[data.trainImages().length];
        for (int i = 0; i < images.length; i++) images[i] = (data.trainImages()[i] & 0xFF) / 255f;
        order = new int[data.trainCases()];
        next = order.length;
        Rbm rbm = new Rbm(pixels, HIDDEN, false);
        rbm.drawWeights(DEVIATION, key.fold("weights"));
        drawBias(rbm.visibleBias(), key.fold("visible"));
        drawBias(rbm.hiddenBias(), key.fold("hidden"));
        learner = new ContrastiveDivergence(rbm, backend);
    }

    private static void drawBias(float[] bias, RandomKey key) {
        key.normals(bias);
        for (int i = 0; i < bias.length; i++) bias[i] *= DEVIATION;
    }

    @Override public String name() { return backend.description(); }

    @Override public double miniEpoch(int cases, boolean sampled) {
        LearningRule rule = new LearningRule(new WeightUpdate(RATE, MOMENTUM, DECAY, 0), 1, sampled, false, 0, 0.1f);
        batch.reshape(cases, pixels);
        long start = System.nanoTime();
        for (int update = 0; update < MINI_EPOCH / cases; update++) {
            gather(cases);
            learner.update(batch, rule, key.fold(step++));
        }
        return (System.nanoTime() - start) * 1e-9;
    }

    private void gather(int cases) {
        if (next + cases > order.length) {
            key.fold("order").fold(epoch++).permutation(order);
            next = 0;
        }
        for (int n = 0; n < cases; n++) {
            System.arraycopy(images, order[next + n] * pixels, batch.data, n * pixels, pixels);
        }
        next += cases;
    }

    @Override public void close() {
        backend.close();
    }
}

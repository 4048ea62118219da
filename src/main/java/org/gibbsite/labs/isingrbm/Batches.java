package org.gibbsite.labs.isingrbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.random.RandomKey;

/** Mini-batches of a layer: each epoch a fresh permutation of the training cases, a pure function of layer and epoch. */
final class Batches {
    private final TrainingSet set;
    private final RandomKey key;
    private final int batchSize;
    private final long perEpoch;
    private final int[] order;
    private int orderLayer = -1;
    private long orderEpoch = -1;

    Batches(TrainingSet set, int batchSize, RandomKey key) {
        this.set = set;
        this.key = key;
        this.batchSize = batchSize;
        perEpoch = set.trainingCases() / batchSize;
        order = new int[set.trainingCases()];
    }

    /** Overwrites {@code batch} with the cases of update {@code update}, from 0, of layer {@code layer}. */
    void gather(int layer, long update, FMatrixRMaj batch) {
        long epoch = update / perEpoch;
        if (layer != orderLayer || epoch != orderEpoch) {
            key.fold(layer).fold(epoch).permutation(order);
            orderLayer = layer;
            orderEpoch = epoch;
        }
        set.gather(order, (int) (update % perEpoch) * batchSize, batchSize, batch);
    }
}

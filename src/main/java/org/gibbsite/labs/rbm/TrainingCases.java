package org.gibbsite.labs.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.data.ImageData;
import org.gibbsite.data.Tensor;
import org.gibbsite.random.RandomKey;

/**
 * Hands out mini-batches: every epoch is a fresh permutation of the training cases, a pure function of key and epoch; a
 * last batch that is not full is left out. Batch size changes take effect with the next epoch.
 */
final class TrainingCases {
    private final byte[] images;
    private final int pixels;
    private final int cases;
    private final RandomKey key;
    private final float[] values;
    private final int[] order;
    private int batchSize;
    private long epoch;
    private int next;

    /**
     * @param cases  the first ones of the set are used
     * @param values what each byte 0 … 255 becomes: x/255, or x/(255 σ) for Gaussian visible units
     */
    TrainingCases(ImageData data, int cases, int batchSize, float[] values, RandomKey key) {
        images = data.trainImages();
        pixels = data.pixels();
        this.cases = cases;
        this.batchSize = batchSize;
        this.values = values;
        this.key = key;
        order = new int[cases];
        key.fold(0).permutation(order);
    }

    int count() { return cases; }

    int batchSize() { return batchSize; }

    long batchesPerEpoch() { return cases / batchSize; }

    /** Passes over the cases so far, fractional. */
    double epochs() {
        return epoch + (double) next / (batchesPerEpoch() * batchSize);
    }

    /** Overwrites {@code batch} (batchSize × pixels) with the next cases. @return the cases in it */
    int gather(FMatrixRMaj batch, int wantedBatchSize) {
        if (next + batchSize > cases) beginEpoch(epoch + 1, wantedBatchSize);
        if (epoch == 0 && next == 0) batchSize = wantedBatchSize;
        batch.reshape(batchSize, pixels);
        for (int row = 0; row < batchSize; row++) {
            int from = order[next + row] * pixels, to = row * pixels;
            for (int i = 0; i < pixels; i++) batch.data[to + i] = values[images[from + i] & 0xFF];
        }
        next += batchSize;
        return batchSize;
    }

    private void beginEpoch(long number, int wantedBatchSize) {
        epoch = number;
        next = 0;
        batchSize = wantedBatchSize;
        key.fold(number).permutation(order);
    }

    /** Epoch, position in it, batch size. */
    Tensor save() { return Tensor.of(epoch, next, batchSize); }

    /** @throws IllegalArgumentException where the place does not fit */
    void check(Tensor saved) {
        long[] numbers = ((Tensor.Longs) saved).values();
        if (numbers[0] < 0 || numbers[1] < 0 || numbers[1] > cases || numbers[2] < 1 || numbers[2] > cases) {
            throw new IllegalArgumentException(
                    "the checkpoint's place in the training cases does not fit " + cases + " cases");
        }
    }

    void restore(Tensor saved) {
        long[] numbers = ((Tensor.Longs) saved).values();
        if (numbers[0] != epoch) key.fold(numbers[0]).permutation(order);
        epoch = numbers[0];
        next = (int) numbers[1];
        batchSize = (int) numbers[2];
    }
}

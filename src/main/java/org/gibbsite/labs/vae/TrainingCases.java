package org.gibbsite.labs.vae;

import org.gibbsite.data.ImageData;
import org.gibbsite.data.Tensor;
import org.gibbsite.random.RandomKey;

/**
 * Hands out mini-batches: every epoch is a fresh permutation of the training images, a pure function of key and epoch; a
 * last batch that is not full is left out.
 */
final class TrainingCases {
    private final byte[] images;
    private final int pixels;
    private final int cases;
    private final int batchSize;
    private final RandomKey key;
    private final int[] order;
    private long epoch;
    private int next;

    /** @param cases the first ones of the set are used */
    TrainingCases(ImageData data, int cases, int batchSize, RandomKey key) {
        images = data.trainImages();
        pixels = data.pixels();
        this.cases = cases;
        this.batchSize = batchSize;
        this.key = key;
        order = new int[cases];
        key.fold(0).permutation(order);
    }

    long batchesPerEpoch() { return cases / batchSize; }

    /** Passes over the images so far, fractional. */
    double epochs() {
        return epoch + (double) next / (batchesPerEpoch() * batchSize);
    }

    /** Overwrites {@code batch} (batchSize × pixels) with the next images, in [0, 1]. */
    void gather(float[] batch) {
        if (next + batchSize > cases) {
            epoch++;
            next = 0;
            key.fold(epoch).permutation(order);
        }
        for (int row = 0; row < batchSize; row++) Grey.copy(images, order[next + row], pixels, batch, row);
        next += batchSize;
    }

    /** Epoch and position in it. */
    Tensor save() { return Tensor.of(epoch, next); }

    /** @throws IllegalArgumentException where the place does not fit */
    void check(Tensor saved) {
        long[] numbers = ((Tensor.Longs) saved).values();
        if (numbers[0] < 0 || numbers[1] < 0 || numbers[1] > cases || numbers[1] % batchSize != 0) {
            throw new IllegalArgumentException("the checkpoint's place in the training images does not fit " + cases
                    + " images in batches of " + batchSize);
        }
    }

    void restore(Tensor saved) {
        long[] numbers = ((Tensor.Longs) saved).values();
        if (numbers[0] != epoch) key.fold(numbers[0]).permutation(order);
        epoch = numbers[0];
        next = (int) numbers[1];
    }
}

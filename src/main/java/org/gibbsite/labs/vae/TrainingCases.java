package org.gibbsite.labs.vae;

import org.gibbsite.data.ImageData;
import org.gibbsite.data.Tensor;
import org.gibbsite.kit.training.CaseOrder;
import org.gibbsite.random.RandomKey;

/** Hands out mini-batches of training images, in the order of a {@link CaseOrder}. */
final class TrainingCases {
    private final byte[] images;
    private final int pixels;
    private final CaseOrder order;

    /** @param cases the first ones of the set are used */
    TrainingCases(ImageData data, int cases, int batchSize, RandomKey key) {
        images = data.trainImages();
        pixels = data.pixels();
        order = new CaseOrder(cases, batchSize, key);
    }

    CaseOrder order() { return order; }

    /** Overwrites {@code batch} (batchSize × pixels) with the next images, in [0, 1]. */
    void gather(float[] batch) {
        int first = order.take(order.batchSize());
        for (int row = 0; row < order.batchSize(); row++) Grey.copy(images, order.at(first + row), pixels, batch, row);
    }

    /** Epoch and position in it. */
    Tensor save() {
        long[] place = order.save();
        return Tensor.of(place[0], place[1]);
    }

    /** @throws IllegalArgumentException where the place does not fit */
    void check(Tensor saved) {
        long[] numbers = ((Tensor.Longs) saved).values();
        order.check(numbers[0], numbers[1], order.batchSize());
    }

    /** Takes over a place that fits. */
    void restore(Tensor saved) {
        long[] numbers = ((Tensor.Longs) saved).values();
        order.restore(numbers[0], numbers[1], order.batchSize());
    }
}

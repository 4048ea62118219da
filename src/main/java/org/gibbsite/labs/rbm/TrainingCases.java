package org.gibbsite.labs.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.data.ImageData;
import org.gibbsite.data.Tensor;
import org.gibbsite.kit.training.CaseOrder;
import org.gibbsite.random.RandomKey;

/** Hands out mini-batches of training cases, in the order of a {@link CaseOrder}. */
final class TrainingCases {
    private final byte[] images;
    private final int pixels;
    private final float[] values;
    private final CaseOrder order;

    /**
     * @param cases  the first ones of the set are used
     * @param values what each byte 0 … 255 becomes: x/255, or x/(255 σ) for Gaussian visible units
     */
    TrainingCases(ImageData data, int cases, int batchSize, float[] values, RandomKey key) {
        images = data.trainImages();
        pixels = data.pixels();
        this.values = values;
        order = new CaseOrder(cases, batchSize, key);
    }

    CaseOrder order() { return order; }

    /** Overwrites {@code batch} (batchSize × pixels) with the next cases. @return the cases in it */
    int gather(FMatrixRMaj batch, int wantedBatchSize) {
        int first = order.take(wantedBatchSize), size = order.batchSize();
        batch.reshape(size, pixels);
        for (int row = 0; row < size; row++) {
            int from = order.at(first + row) * pixels, to = row * pixels;
            for (int i = 0; i < pixels; i++) batch.data[to + i] = values[images[from + i] & 0xFF];
        }
        return size;
    }

    /** Epoch, position in it, batch size. */
    Tensor save() { return Tensor.of(order.save()); }

    /** @throws IllegalArgumentException where the place does not fit */
    void check(Tensor saved) {
        long[] numbers = ((Tensor.Longs) saved).values();
        order.check(numbers[0], numbers[1], numbers[2]);
    }

    /** Takes over a place that fits. */
    void restore(Tensor saved) {
        long[] numbers = ((Tensor.Longs) saved).values();
        order.restore(numbers[0], numbers[1], numbers[2]);
    }
}

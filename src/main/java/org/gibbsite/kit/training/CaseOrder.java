package org.gibbsite.kit.training;

import org.gibbsite.random.RandomKey;

/**
 * Which cases make a mini-batch: every epoch is a fresh permutation of the training cases, a pure function of key and epoch; a
 * last batch that is not full is left out. Another batch size takes effect with the next epoch.
 */
public final class CaseOrder {
    private final RandomKey key;
    private final int[] order;
    private long epoch;
    private int next, batchSize;

    /** @param key of the order; folded with the number of each epoch */
    public CaseOrder(int cases, int batchSize, RandomKey key) {
        this.key = key;
        this.batchSize = batchSize;
        order = new int[cases];
        key.fold(0).permutation(order);
    }

    public int cases() { return order.length; }

    /** Of the batch taken last, or of the first. */
    public int batchSize() { return batchSize; }

    public long batchesPerEpoch() { return order.length / batchSize; }

    /** Passes over the cases so far, fractional. */
    public double epochs() {
        return epoch + (double) next / (batchesPerEpoch() * batchSize);
    }

    /** Goes on by a batch. @param wanted its size, from the next epoch on. @return its first place, for {@link #at} */
    public int take(int wanted) {
        if (next + batchSize > order.length) {
            epoch++;
            next = 0;
            batchSize = wanted;
            key.fold(epoch).permutation(order);
        }
        if (epoch == 0 && next == 0) batchSize = wanted;
        next += batchSize;
        return next - batchSize;
    }

    /** The case at a place of the present epoch. */
    public int at(int place) {
        return order[place];
    }

    /** Epoch, position in it, batch size. */
    public long[] save() { return new long[]{epoch, next, batchSize}; }

    /** @throws IllegalArgumentException where no batches of that size lead to that place */
    public void check(long savedEpoch, long savedNext, long savedBatch) {
        int cases = cases();
        boolean isPlace = savedEpoch >= 0 && savedNext >= 0 && savedNext <= cases && savedBatch >= 1
                && savedBatch <= cases && savedNext % savedBatch == 0;
        if (!isPlace) {
            throw new IllegalArgumentException("the checkpoint's place in the training cases does not fit " + cases
                    + " cases in batches of " + savedBatch);
        }
    }

    /** Takes over what {@link #save} gave. */
    public void restore(long savedEpoch, long savedNext, long savedBatch) {
        if (savedEpoch != epoch) key.fold(savedEpoch).permutation(order);
        epoch = savedEpoch;
        next = (int) savedNext;
        batchSize = (int) savedBatch;
    }
}

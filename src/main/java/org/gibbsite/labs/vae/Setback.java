package org.gibbsite.labs.vae;

import org.gibbsite.experiment.Curve;

/**
 * The largest rise of the loss on the training batches above what it had been before, up to an update.
 *
 * @param from   update of the lowest loss before the rise
 * @param to     update of the highest one after it
 * @param low    loss there, nats; {@code high} likewise
 * @param share  of the rise in all that was gained since update 0
 * @param wide   whether the KL term rose, too: z was thrown far out
 * @param lasts  share of what is lost at the end, above the lowest loss of all, in all that was gained
 */
record Setback(long from, long to, double low, double high, double share, boolean wide, double lasts) {

    /**
     * @param loss       on the training batches
     * @param divergence KL term at the same updates
     * @param begin      loss at update 0
     * @param step       points after it do not count
     * @return null where nothing is known
     */
    static Setback of(Curve loss, Curve divergence, double begin, long step) {
        int last = Math.min(loss.indexAt(step), divergence.indexAt(step));
        if (last < 0 || !Double.isFinite(begin)) return null;
        int best = -1, from = -1, to = 0;
        double least = begin, low = begin, high = begin;
        for (int k = 0; k <= last; k++) {
            double value = loss.values()[k];
            if (value - least > high - low) {
                from = best;
                to = k;
                low = least;
                high = value;
            }
            if (value < least) {
                least = value;
                best = k;
            }
        }
        double gained = Math.max(begin - least, 0.1 * Math.abs(begin));
        boolean wide = from < 0 || divergence.values()[to] >= divergence.values()[from];
        return new Setback(from < 0 ? 0 : loss.steps()[from], loss.steps()[to], low, high, (high - low) / gained, wide,
                (loss.values()[last] - least) / gained);
    }
}

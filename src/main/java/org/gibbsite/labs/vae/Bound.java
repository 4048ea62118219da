package org.gibbsite.labs.vae;

import java.util.Map;
import org.gibbsite.experiment.Curve;

/**
 * The two terms of the bound over the updates, as a run has measured them.
 *
 * @param reconstructionTest  −E log p(x|z), mean over the test images, nats; null where nothing is measured
 * @param reconstructionTrain the same over the training batches
 * @param divergenceTest      KL term, mean over the test images, nats
 * @param divergenceTrain     the same over the training batches
 */
public record Bound(Curve reconstructionTest, Curve reconstructionTrain, Curve divergenceTest, Curve divergenceTrain) {

    /** A unit is in use when its mean KL is above this, nats. */
    public static final double USED = VaeMeasurements.USED;

    /** @param curves of a run of the lab, by key */
    public static Bound of(Map<String, Curve> curves) {
        return new Bound(curves.get(VaeMetrics.RECONSTRUCTION.key()), curves.get(VaeMetrics.RECONSTRUCTION_TRAIN.key()),
                curves.get(VaeMetrics.DIVERGENCE.key()), curves.get(VaeMetrics.DIVERGENCE_TRAIN.key()));
    }

    /** Places of the units, the one with the largest KL first. */
    public static int[] order(VaeFrame frame) {
        return java.util.stream.IntStream.range(0, frame.latentUnits()).boxed()
                .sorted((a, b) -> Float.compare(frame.unitKl()[b], frame.unitKl()[a])).mapToInt(j -> j).toArray();
    }

    /** Units with a mean KL above {@link #USED}. */
    public static int used(VaeFrame frame) {
        int count = 0;
        for (float kl : frame.unitKl()) if (kl > USED) count++;
        return count;
    }
}

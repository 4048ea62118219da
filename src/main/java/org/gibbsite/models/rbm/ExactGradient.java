package org.gibbsite.models.rbm;

import java.util.SortedMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;

/**
 * Maximum likelihood with the model's side of the gradient summed exactly, by enumeration of the smaller layer. Uses
 * probabilities for h⁺ whatever {@link LearningRule#samplePositive} says, so an update draws nothing.
 */
public final class ExactGradient implements Learner {
    private final Rbm rbm;
    private final GradientStep gradient;
    private final PositivePhase positive;
    private final FMatrixRMaj visible;
    private final FMatrixRMaj hidden;
    private double logPartition = Double.NaN;

    /**
     * Learns into {@code rbm}.
     *
     * @throws IllegalArgumentException when the smaller layer has more than {@value ExactRbm#LARGEST_ENUMERATION} units
     */
    public ExactGradient(Rbm rbm, MatrixBackend backend) {
        this.rbm = rbm;
        positive = new PositivePhase(rbm, backend);
        ExactRbm.requireEnumerable(rbm.isGaussianVisible()
                ? rbm.hiddenUnits()
                : Math.min(rbm.visibleUnits(), rbm.hiddenUnits()));
        gradient = new GradientStep(rbm, backend);
        visible = new FMatrixRMaj(rbm.hiddenUnits() + 2, rbm.visibleUnits());
        hidden = new FMatrixRMaj(rbm.hiddenUnits() + 2, rbm.hiddenUnits());
    }

    @Override public void update(FMatrixRMaj batch, LearningRule rule, RandomKey key) {
        positive.start(batch, key.fold("hidden"));
        ModelStatistics model = ExactRbm.of(rbm).statistics();
        logPartition = model.logPartition();
        fill(model);
        gradient.apply(batch, positive.means(), visible, hidden, positive.means(), rule);
    }

    /** log Z of the machine as it was before the last update, nats; NaN before the first. */
    public double logPartition() {
        return logPartition;
    }

    /** With the parameters after the update, as no reconstruction takes part in it. */
    @Override public double reconstructionError(FMatrixRMaj batch) {
        return positive.reconstructionError(batch);
    }

    @Override public SortedMap<String, float[]> state() {
        return gradient.state();
    }

    /**
     * Makes R = n_h + 2 rows whose averages are the exact ones: row j is R · E[v h_j] beside unit vector j, so the mean
     * product is E[v hᵀ]; the last two rows, beside 0, correct the means of v and h themselves.
     */
    private void fill(ModelStatistics model) {
        int visibleUnits = rbm.visibleUnits(), hiddenUnits = rbm.hiddenUnits(), rows = hiddenUnits + 2;
        hidden.zero();
        visible.zero();
        for (int i = 0; i < visibleUnits; i++) {
            double rest = model.visible()[i];
            for (int j = 0; j < hiddenUnits; j++) {
                double product = model.products()[i * hiddenUnits + j];
                visible.data[j * visibleUnits + i] = (float) (rows * product);
                rest -= product;
            }
            visible.data[hiddenUnits * visibleUnits + i] = (float) (rows * rest);
        }
        for (int j = 0; j < hiddenUnits; j++) {
            hidden.data[j * hiddenUnits + j] = 1;
            hidden.data[(hiddenUnits + 1) * hiddenUnits + j] = (float) (rows * model.hidden()[j] - 1);
        }
    }
}

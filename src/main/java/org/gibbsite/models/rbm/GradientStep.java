package org.gibbsite.models.rbm;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.compute.WeightUpdate;

/**
 * Turns positive and negative statistics into one step of an {@link Rbm} with momentum, weight decay and a sparsity
 * penalty. Contrastive divergence, persistent chains and tempering differ only in where the statistics come from.
 *
 * <p>Source: Hinton, "A practical guide to training restricted Boltzmann machines", 2010, sections 9 to 11. The penalty is
 * the cross entropy between the target ρ and the running mean activation q of each hidden unit; its derivative q − ρ with
 * respect to the unit's input is subtracted, times λ_s, from the unit's states in the positive statistics, and so reaches
 * the bias and the incoming weights alike.
 */
final class GradientStep {
    /** Share of the old q that each batch keeps. */
    private static final float ACTIVITY_DECAY = 0.95f;

    private final Rbm rbm;
    private final SigmoidLayer layer;
    private final FMatrixRMaj weightVelocity;
    private final float[] visibleVelocity;
    private final float[] hiddenVelocity;
    private final float[] activity;
    /** Positive hidden states less the sparsity penalty (cases × hidden). */
    private final FMatrixRMaj penalised = new FMatrixRMaj(0, 0);
    /** Sums over the cases of one layer's states, positive and negative. */
    private final float[] positiveSum, negativeSum;

    GradientStep(Rbm rbm, MatrixBackend backend) {
        this.rbm = rbm;
        layer = backend.sigmoidLayer();
        weightVelocity = new FMatrixRMaj(rbm.visibleUnits(), rbm.hiddenUnits());
        visibleVelocity = new float[rbm.visibleUnits()];
        hiddenVelocity = new float[rbm.hiddenUnits()];
        activity = new float[rbm.hiddenUnits()];
        positiveSum = new float[Math.max(rbm.visibleUnits(), rbm.hiddenUnits())];
        negativeSum = new float[positiveSum.length];
    }

    /** What {@link Learner#state} promises, and q of the sparsity penalty, 0 before its first batch. Live. */
    SortedMap<String, float[]> state() {
        return new TreeMap<>(Map.of("velocity/weights", weightVelocity.data, "velocity/visibleBias", visibleVelocity,
                "velocity/hiddenBias", hiddenVelocity, "activity", activity));
    }

    /**
     * One step along ⟨v h⟩⁺ − ⟨v h⟩⁻. The two batches may differ in their number of cases.
     *
     * @param v0          v⁺ (cases × visible); @param h0 h⁺ (cases × hidden); @param v1 v⁻; @param h1 h⁻. Not modified.
     * @param hiddenMeans p(h = 1 | v⁺) (cases × hidden), from which q is taken. Not modified.
     */
    void apply(FMatrixRMaj v0, FMatrixRMaj h0, FMatrixRMaj v1, FMatrixRMaj h1, FMatrixRMaj hiddenMeans,
            LearningRule rule) {
        FMatrixRMaj positive = rule.sparsityCost() > 0 ? penalise(h0, hiddenMeans, rule) : h0;
        layer.updateWeights(v0, positive, v1, h1, rbm.weights(), weightVelocity, rule.weights());
        stepBias(v0, v1, rule.weights(), rbm.visibleBias(), visibleVelocity);
        stepBias(positive, h1, rule.weights(), rbm.hiddenBias(), hiddenVelocity);
    }

    /** q ← 0.95 q + 0.05 ⟨h⟩, then h⁺ − λ_s (q − ρ). */
    private FMatrixRMaj penalise(FMatrixRMaj h0, FMatrixRMaj hiddenMeans, LearningRule rule) {
        int hidden = h0.numCols;
        columnSums(hiddenMeans, positiveSum);
        for (int j = 0; j < hidden; j++) {
            float mean = positiveSum[j] / hiddenMeans.numRows;
            activity[j] = activity[j] == 0 ? mean : ACTIVITY_DECAY * activity[j] + (1 - ACTIVITY_DECAY) * mean;
            negativeSum[j] = rule.sparsityCost() * (activity[j] - rule.sparsityTarget());
        }
        penalised.reshape(h0.numRows, hidden);
        for (int row = 0; row < h0.numRows; row++) {
            int start = row * hidden;
            for (int j = 0; j < hidden; j++) penalised.data[start + j] = h0.data[start + j] - negativeSum[j];
        }
        return penalised;
    }

    /** velocity ← α velocity + ε (⟨x⟩⁺ − ⟨x⟩⁻); bias ← bias + velocity. */
    private void stepBias(FMatrixRMaj positive, FMatrixRMaj negative, WeightUpdate update, float[] bias,
            float[] velocity) {
        columnSums(positive, positiveSum);
        columnSums(negative, negativeSum);
        float up = update.rate() / positive.numRows, down = update.rate() / negative.numRows;
        for (int i = 0; i < bias.length; i++) {
            velocity[i] = update.momentum() * velocity[i] + (up * positiveSum[i] - down * negativeSum[i]);
            bias[i] += velocity[i];
        }
    }

    private static void columnSums(FMatrixRMaj x, float[] sums) {
        int columns = x.numCols;
        System.arraycopy(x.data, 0, sums, 0, columns);
        for (int row = 1; row < x.numRows; row++) {
            int start = row * columns;
            for (int j = 0; j < columns; j++) sums[j] += x.data[start + j];
        }
    }
}

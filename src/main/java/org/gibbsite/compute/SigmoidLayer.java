package org.gibbsite.compute;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.random.RandomKey;

/**
 * The fused operations of a layer of sigmoid units, shared by restricted Boltzmann machines and directed nets. W is
 * (visible × hidden) everywhere; a mini-batch has one case a row. Outputs are overwritten, reshaped where needed, and
 * must not be an input. No call allocates once the workspaces have grown to the shapes in use.
 */
public interface SigmoidLayer {

    /** {@code out = σ(v W + hiddenBias)}: (cases × visible)(visible × hidden). Zeros in {@code v} may be skipped. */
    void hiddenMeans(FMatrixRMaj v, FMatrixRMaj weights, float[] hiddenBias, FMatrixRMaj out);

    /** {@code out = σ(h Wᵀ + visibleBias)}: (cases × hidden)(visible × hidden)ᵀ. */
    void visibleMeans(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, FMatrixRMaj out);

    /**
     * Down and up again: {@code v = σ(h Wᵀ + visibleBias)}, then {@code hidden = σ(v W + hiddenBias)}; the same bits as
     * {@link #visibleMeans} and {@link #hiddenMeans} one after the other.
     */
    default void reconstruct(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, float[] hiddenBias, FMatrixRMaj v,
            FMatrixRMaj hidden) {
        visibleMeans(h, weights, visibleBias, v);
        hiddenMeans(v, weights, hiddenBias, hidden);
    }

    /** {@code out = scale · (v W + hiddenBias)} before the sigmoid: what tempering and Gaussian units need. */
    void hiddenInputs(FMatrixRMaj v, FMatrixRMaj weights, float[] hiddenBias, float scale, FMatrixRMaj out);

    /** {@code out = scale · (h Wᵀ + visibleBias)} before the sigmoid. */
    void visibleInputs(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, float scale, FMatrixRMaj out);

    /** {@code x = σ(x)} element by element. Overwritten. */
    void sigmoid(FMatrixRMaj x);

    /** {@code out_i = 1 if u_i < means_i else 0}, with u_i draw i of {@code key} as {@link RandomKey#uniform}. */
    void sample(FMatrixRMaj means, RandomKey key, FMatrixRMaj out);

    /**
     * One gradient step with momentum on the weights, in one pass over them:
     *
     * <pre>
     * velocity ← momentum · velocity + rate · (v⁺ᵀh⁺ − v⁻ᵀh⁻) / cases − rate · (l2 · W + l1 · sign W)
     * W        ← W + velocity
     * </pre>
     *
     * The positive and the negative batch may differ in their number of cases (PCD); each is divided by its own.
     *
     * @param v0 v⁺ (cases × visible); @param h0 h⁺ (cases × hidden); @param v1 v⁻; @param h1 h⁻. Not modified.
     * @param weights (visible × hidden). Overwritten.
     * @param velocity (visible × hidden). Overwritten.
     */
    void updateWeights(FMatrixRMaj v0, FMatrixRMaj h0, FMatrixRMaj v1, FMatrixRMaj h1, FMatrixRMaj weights,
            FMatrixRMaj velocity, WeightUpdate update);
}

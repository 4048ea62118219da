package org.gibbsite.models.rbm;

import org.gibbsite.compute.WeightUpdate;

/**
 * The constants of one learning step of an {@link Rbm}.
 *
 * @param weights            rate ε, momentum α and weight decay; biases learn with the same ε and α, without decay
 * @param sweeps             k, Gibbs sweeps of the negative phase; ≥ 1
 * @param sampleVisible      whether v₁ … v_k are samples (else probabilities); Gaussian units: means or means plus noise
 * @param drivenByMeans      whether in contrastive divergence p(h | v) drives the reconstructions, as is a mistake (else samples)
 * @param samplePositive     whether the positive statistics use the sample h₀ (else its probabilities)
 * @param sparsityCost       λ_s ≥ 0; 0 is off
 * @param sparsityTarget     ρ in (0, 1)
 */
public record LearningRule(WeightUpdate weights, int sweeps, boolean sampleVisible, boolean drivenByMeans,
        boolean samplePositive,
        float sparsityCost, float sparsityTarget) {

    /** Samples of the hidden units drive the reconstructions. */
    public LearningRule(WeightUpdate weights, int sweeps, boolean sampleVisible, boolean samplePositive,
            float sparsityCost, float sparsityTarget) {
        this(weights, sweeps, sampleVisible, false, samplePositive, sparsityCost, sparsityTarget);
    }
}

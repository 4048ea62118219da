package org.gibbsite.compute;

/**
 * The constants of one weight update.
 *
 * @param rate     ε, learning rate, finite
 * @param momentum in [0, 1)
 * @param l2       weight decay λ₂ per update, as in −ε λ₂ W; ≥ 0
 * @param l1       weight decay λ₁, as in −ε λ₁ sign W; ≥ 0
 */
public record WeightUpdate(float rate, float momentum, float l2, float l1) {
}

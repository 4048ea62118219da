package org.gibbsite.models.nn.layer;

/** What a unit makes of its input a. */
public enum Activation {
    /** tanh a */
    TANH,
    /** max(a, 0) */
    RELU,
    /** log(1 + eᵃ) */
    SOFTPLUS,
    /** 1 / (1 + e⁻ᵃ) */
    SIGMOID
}

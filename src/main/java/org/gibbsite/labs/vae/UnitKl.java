package org.gibbsite.labs.vae;

/** What one latent unit says about one image. */
final class UnitKl {
    private UnitKl() {}

    /** KL(N(m, e^v) ‖ N(0, 1)) = ½ (m² + e^v − 1 − v), nats. */
    static double of(double m, double v) {
        return 0.5 * (m * m + StrictMath.exp(v) - 1 - v);
    }
}

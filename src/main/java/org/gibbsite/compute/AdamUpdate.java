package org.gibbsite.compute;

/**
 * The constants of one update by Adam: m ← β₁ m + (1 − β₁) g, s ← β₂ s + (1 − β₂) g², x ← x − factor · m / (√s + floor).
 * Source: Kingma, Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1 in the form of the end of section 2,
 * with the corrections of both means in the factor.
 *
 * @param beta1  β₁ in [0, 1)
 * @param beta2  β₂ in [0, 1)
 * @param factor learning rate with its corrections, ≥ 0
 * @param floor  above 0
 */
public record AdamUpdate(float beta1, float beta2, float factor, float floor) {

    /**
     * @param rate   ε, ≥ 0
     * @param least  δ, above 0
     * @param update 1, 2, 3, …
     */
    public static AdamUpdate of(float beta1, float beta2, float rate, float least, long update) {
        double root = Math.sqrt(1 - StrictMath.pow(beta2, update));
        return new AdamUpdate(beta1, beta2, (float) (rate * root / (1 - StrictMath.pow(beta1, update))),
                (float) (least * root));
    }

    /** Elements {@code at … at + count − 1} of x, m and s from {@code g[from …]}; every back end computes these bits. */
    public void step(float[] g, int from, float[] x, float[] m, float[] s, int at, int count) {
        float b1 = beta1, b2 = beta2, c1 = 1 - beta1, c2 = 1 - beta2, f = factor, d = floor;
        for (int i = at, end = at + count, k = from; i < end; i++, k++) {
            m[i] = b1 * m[i] + c1 * g[k];
            s[i] = b2 * s[i] + c2 * g[k] * g[k];
            x[i] -= f * m[i] / ((float) Math.sqrt(s[i]) + d);
        }
    }
}

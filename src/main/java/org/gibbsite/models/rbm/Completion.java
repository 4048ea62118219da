package org.gibbsite.models.rbm;

import org.gibbsite.compute.Logistic;
import org.gibbsite.random.RandomKey;

/**
 * One state (v, h) of a machine, some units of which are clamped, and two ways to fill in the others: Gibbs sweeps, which
 * leave p(v_free, h_free | clamped units) ∝ exp(−E/T) unchanged, and mean-field sweeps, which go down the mean-field free
 * energy G = E(μ) − T·S(μ) until nothing changes. Clamped units keep their value, whatever it is; greys are allowed.
 *
 * <p>Works with its own arithmetic on parameters that it is lent, so that a picture on another thread than the learning
 * can use it: a sweep of 784 × 500 units takes about a millisecond. Allocates nothing after construction.
 *
 * <p>Source: clamping, Ackley, Hinton and Sejnowski, "A learning algorithm for Boltzmann machines", 1985, section 2;
 * mean field, Peterson and Anderson, "A mean field theory learning algorithm for neural networks", 1987, eq. 14. Given
 * one layer the units of the other are independent, so that each half-sweep is the exact minimum of G over that layer.
 */
public final class Completion {
    private final boolean gaussian;
    private final float[] visible, hidden, visibleMeans, hiddenMeans;
    private final boolean[] visibleClamped, hiddenClamped;
    private final float[] inputs, draws;
    private float[] weights, visibleBias, hiddenBias;

    /** All units 0 and free. @param gaussianVisible whether visible units are real with variance T */
    public Completion(int visibleUnits, int hiddenUnits, boolean gaussianVisible) {
        gaussian = gaussianVisible;
        visible = new float[visibleUnits];
        hidden = new float[hiddenUnits];
        visibleMeans = new float[visibleUnits];
        hiddenMeans = new float[hiddenUnits];
        visibleClamped = new boolean[visibleUnits];
        hiddenClamped = new boolean[hiddenUnits];
        inputs = new float[hiddenUnits];
        draws = new float[Math.max(visibleUnits, hiddenUnits)];
        parameters(new float[visibleUnits * hiddenUnits], new float[visibleUnits], new float[hiddenUnits]);
    }

    /**
     * The machine from now on. Neither copied nor modified.
     *
     * @param w W (visible × hidden), row by row
     * @param a one per visible unit
     * @param b one per hidden unit
     */
    public void parameters(float[] w, float[] a, float[] b) {
        if (w.length != visible.length * hidden.length || a.length != visible.length || b.length != hidden.length) {
            throw new IllegalArgumentException("parameters of " + a.length + " × " + b.length
                    + " units do not fit a state of " + visible.length + " × " + hidden.length);
        }
        weights = w;
        visibleBias = a;
        hiddenBias = b;
    }

    /** States, means or clamped values of the visible units. Live. */
    public float[] visible() { return visible; }

    /** States, means or clamped values of the hidden units. Live. */
    public float[] hidden() { return hidden; }

    /** What free visible units were last drawn from, p(v = 1 | h) or Gaussian means; the value of clamped ones. Live. */
    public float[] visibleMeans() {
        return visibleMeans;
    }

    /** What free hidden units were last drawn from, p(h = 1 | v); the value of clamped ones. Live. */
    public float[] hiddenMeans() {
        return hiddenMeans;
    }

    /** Which visible units keep their value. Live. */
    public boolean[] visibleClamped() { return visibleClamped; }

    /** Which hidden units keep their value. Live. */
    public boolean[] hiddenClamped() { return hiddenClamped; }

    /** Free units of h, then of v, drawn given the other layer. @param temperature T > 0; 1 is the machine itself */
    public void sweep(double temperature, RandomKey key) {
        meansOfHidden(temperature);
        key.fold("hidden").uniforms(draws);
        for (int j = 0; j < hidden.length; j++) {
            if (!hiddenClamped[j]) hidden[j] = draws[j] < hiddenMeans[j] ? 1 : 0;
        }
        meansOfVisible(temperature);
        drawVisible((float) Math.sqrt(temperature), key.fold("visible"));
    }

    private void drawVisible(float deviation, RandomKey key) {
        if (gaussian) key.normals(draws);
        else
            key.uniforms(draws);
        for (int i = 0; i < visible.length; i++) {
            if (visibleClamped[i]) continue;
            float mean = visibleMeans[i];
            visible[i] = gaussian ? mean + deviation * draws[i] : draws[i] < mean ? 1 : 0;
        }
    }

    /** Means of the free units of h given v, then of v given h. Returns the largest change of a visible unit. */
    public double meanFieldSweep(double temperature) {
        meansOfHidden(temperature);
        System.arraycopy(hiddenMeans, 0, hidden, 0, hidden.length);
        meansOfVisible(temperature);
        float largest = 0;
        for (int i = 0; i < visible.length; i++) {
            largest = Math.max(largest, Math.abs(visibleMeans[i] - visible[i]));
            visible[i] = visibleMeans[i];
        }
        return largest;
    }

    /** {@link #hiddenMeans} given v. @param temperature T > 0 */
    public void meansOfHidden(double temperature) {
        float beta = (float) (1 / temperature);
        takeInputs();
        for (int j = 0; j < hidden.length; j++) {
            hiddenMeans[j] = hiddenClamped[j] ? hidden[j] : Logistic.of(beta * inputs[j]);
        }
    }

    /** {@link #visibleMeans} given h. @param temperature T > 0 */
    public void meansOfVisible(double temperature) {
        float beta = (float) (1 / temperature);
        for (int i = 0; i < visible.length; i++) {
            if (visibleClamped[i]) visibleMeans[i] = visible[i];
            else
                visibleMeans[i] = gaussian ? visibleInput(i) : Logistic.of(beta * visibleInput(i));
        }
    }

    /** E(v,h) of the present values, nats; its expectation where they are means. */
    public double energy() {
        takeInputs();
        double energy = visibleEnergy();
        for (int j = 0; j < hidden.length; j++) energy -= (double) hidden[j] * inputs[j];
        return energy;
    }

    /** F(v) = −log Σ exp(−E(v,h)) over the free hidden units, at T = 1, nats; h does not matter where it is free. */
    public double freeEnergy() {
        takeInputs();
        double energy = visibleEnergy();
        for (int j = 0; j < hidden.length; j++) {
            energy -= hiddenClamped[j] ? (double) hidden[j] * inputs[j] : LogSum.softplus(inputs[j]);
        }
        return energy;
    }

    private double visibleEnergy() {
        double energy = 0;
        for (int i = 0; i < visible.length; i++) {
            double off = (double) visible[i] - visibleBias[i];
            energy += gaussian ? 0.5 * off * off : -(double) visibleBias[i] * visible[i];
        }
        return energy;
    }

    /** inputs_j = b_j + Σ_i v_i w_ij */
    private void takeInputs() {
        int units = hidden.length;
        System.arraycopy(hiddenBias, 0, inputs, 0, units);
        for (int i = 0; i < visible.length; i++) {
            float v = visible[i];
            if (v == 0) continue;
            for (int j = 0, at = i * units; j < units; j++) inputs[j] = Math.fma(v, weights[at + j], inputs[j]);
        }
    }

    /** a_i + Σ_j w_ij h_j, in four partial sums. */
    private float visibleInput(int i) {
        int units = hidden.length, at = i * units, whole = units & ~3;
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        for (int j = 0; j < whole; j += 4) {
            s0 = Math.fma(weights[at + j], hidden[j], s0);
            s1 = Math.fma(weights[at + j + 1], hidden[j + 1], s1);
            s2 = Math.fma(weights[at + j + 2], hidden[j + 2], s2);
            s3 = Math.fma(weights[at + j + 3], hidden[j + 3], s3);
        }
        for (int j = whole; j < units; j++) s0 = Math.fma(weights[at + j], hidden[j], s0);
        return visibleBias[i] + ((s0 + s1) + (s2 + s3));
    }
}

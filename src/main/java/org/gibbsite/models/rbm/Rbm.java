package org.gibbsite.models.rbm;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.random.RandomKey;

/**
 * The parameters of a restricted Boltzmann machine with energy E(v,h) = −aᵀv − bᵀh − vᵀWh (Bernoulli visible units), or
 * E(v,h) = ½‖v − a‖² − bᵀh − vᵀWh (Gaussian visible units of variance 1). Mutable: learning writes into it.
 *
 * <p>Source: Hinton, "A practical guide to training restricted Boltzmann machines", 2010, eq. 1 and section 13.2.
 */
public final class Rbm {
    private final boolean gaussianVisible;
    private final FMatrixRMaj weights;
    private final float[] visibleBias;
    private final float[] hiddenBias;

    /** All parameters 0. */
    public Rbm(int visibleUnits, int hiddenUnits, boolean gaussianVisible) {
        this.gaussianVisible = gaussianVisible;
        weights = new FMatrixRMaj(visibleUnits, hiddenUnits);
        visibleBias = new float[visibleUnits];
        hiddenBias = new float[hiddenUnits];
    }

    public int visibleUnits() { return visibleBias.length; }

    public int hiddenUnits() { return hiddenBias.length; }

    public boolean isGaussianVisible() { return gaussianVisible; }

    /** W (visible × hidden). Live. */
    public FMatrixRMaj weights() { return weights; }

    /** a, one per visible unit. Live. */
    public float[] visibleBias() { return visibleBias; }

    /** b, one per hidden unit. Live. */
    public float[] hiddenBias() { return hiddenBias; }

    /** Draws W from N(0, deviation²); biases stay. */
    public void drawWeights(double deviation, RandomKey key) {
        key.normals(weights.data);
        for (int i = 0; i < weights.data.length; i++) weights.data[i] *= (float) deviation;
    }

    /** A copy that shares nothing. */
    public Rbm copy() {
        Rbm copy = new Rbm(visibleUnits(), hiddenUnits(), gaussianVisible);
        copy.set(this);
        return copy;
    }

    /** Takes over the parameters of another machine of the same shape. Allocates nothing. */
    public void set(Rbm other) {
        if (other.visibleUnits() != visibleUnits() || other.hiddenUnits() != hiddenUnits()) {
            throw new IllegalArgumentException("an RBM of " + other.visibleUnits() + " × " + other.hiddenUnits()
                    + " units does not fit one of " + visibleUnits() + " × " + hiddenUnits());
        }
        System.arraycopy(other.weights.data, 0, weights.data, 0, visibleUnits() * hiddenUnits());
        System.arraycopy(other.visibleBias, 0, visibleBias, 0, visibleUnits());
        System.arraycopy(other.hiddenBias, 0, hiddenBias, 0, hiddenUnits());
    }

    /** Whether no parameter is NaN or infinite. */
    public boolean isFinite() {
        return isFinite(weights.data) && isFinite(visibleBias) && isFinite(hiddenBias);
    }

    private static boolean isFinite(float[] values) {
        float sum = 0; // 0·x is NaN exactly when x is not finite
        for (float value : values) sum += 0 * value;
        return sum == 0;
    }

    @Override public String toString() {
        return "Rbm" + Arrays.toString(new int[]{visibleUnits(), hiddenUnits()});
    }
}

package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * Independent Markov chains of an {@link Rbm} that draw all hidden units given the visible ones, then all visible units
 * given the hidden ones. Each half-step leaves p(v,h) ∝ exp(−E) unchanged.
 *
 * <p>Source: Hinton, "A practical guide to training restricted Boltzmann machines", 2010, eqs. 7 and 8; Gaussian visible
 * units, section 13.2.
 */
public final class BlockGibbs {
    private final MatrixBackend backend;
    private final FMatrixRMaj visible;
    private final FMatrixRMaj visibleMeans;
    private final FMatrixRMaj hidden;
    private final FMatrixRMaj hiddenMeans;
    private final float[] normals;

    /** All units 0. */
    public BlockGibbs(int chains, Rbm rbm, MatrixBackend backend) {
        this.backend = backend;
        visible = new FMatrixRMaj(chains, rbm.visibleUnits());
        visibleMeans = new FMatrixRMaj(chains, rbm.visibleUnits());
        hidden = new FMatrixRMaj(chains, rbm.hiddenUnits());
        hiddenMeans = new FMatrixRMaj(chains, rbm.hiddenUnits());
        normals = new float[rbm.isGaussianVisible() ? visible.getNumElements() : 0];
    }

    public int chains() { return visible.numRows; }

    /** Visible states (chains × visible). Live: write here to start the chains somewhere. */
    public FMatrixRMaj visible() {
        return visible;
    }

    /** p(v = 1 | h), or the Gaussian means, that {@link #visible} was last drawn from. Live. */
    public FMatrixRMaj visibleMeans() {
        return visibleMeans;
    }

    /** Hidden states (chains × hidden), each 0 or 1. Live: write here to start with {@link #drawVisible}. */
    public FMatrixRMaj hidden() {
        return hidden;
    }

    /** p(h = 1 | v) that {@link #hidden} was last drawn from. Live. */
    public FMatrixRMaj hiddenMeans() {
        return hiddenMeans;
    }

    /** h ~ p(h | v), then v ~ p(v | h). */
    public void sweep(Rbm rbm, RandomKey key) {
        drawHidden(rbm, key.fold("hidden"));
        drawVisible(rbm, key.fold("visible"));
    }

    /** h ~ p(h | v). */
    public void drawHidden(Rbm rbm, RandomKey key) {
        SigmoidLayer layer = backend.sigmoidLayer();
        layer.hiddenMeans(visible, rbm.weights(), rbm.hiddenBias(), hiddenMeans);
        layer.sample(hiddenMeans, key, hidden);
    }

    /** v ~ p(v | h). */
    public void drawVisible(Rbm rbm, RandomKey key) {
        SigmoidLayer layer = backend.sigmoidLayer();
        if (rbm.isGaussianVisible()) {
            layer.visibleInputs(hidden, rbm.weights(), rbm.visibleBias(), 1, visibleMeans);
            key.normals(normals);
            for (int i = 0; i < normals.length; i++) visible.data[i] = visibleMeans.data[i] + normals[i];
        } else {
            layer.visibleMeans(hidden, rbm.weights(), rbm.visibleBias(), visibleMeans);
            layer.sample(visibleMeans, key, visible);
        }
    }

    /** Visible units 0 or 1 with probability ½; standard normal where they are Gaussian. */
    public void startFromNoise(RandomKey key) {
        if (normals.length > 0) {
            key.normals(visible.data);
            return;
        }
        visibleMeans.fill(0.5f);
        backend.sigmoidLayer().sample(visibleMeans, key, visible);
    }
}

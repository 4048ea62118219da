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
    private final Rbm rbm;
    private final SigmoidLayer layer;
    private final VisibleStates visibleStates;
    private final FMatrixRMaj visible;
    private final FMatrixRMaj visibleMeans;
    private final FMatrixRMaj hidden;
    private final FMatrixRMaj hiddenMeans;

    /** All units 0. @param rbm read at each sweep. Not modified. */
    public BlockGibbs(int chains, Rbm rbm, MatrixBackend backend) {
        this.rbm = rbm;
        layer = backend.sigmoidLayer();
        visibleStates = new VisibleStates(rbm, backend);
        visible = new FMatrixRMaj(chains, rbm.visibleUnits());
        visibleMeans = new FMatrixRMaj(chains, rbm.visibleUnits());
        hidden = new FMatrixRMaj(chains, rbm.hiddenUnits());
        hiddenMeans = new FMatrixRMaj(chains, rbm.hiddenUnits());
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
    public void sweep(RandomKey key) {
        drawHidden(key.fold("hidden"));
        drawVisible(key.fold("visible"));
    }

    /** h ~ p(h | v). */
    public void drawHidden(RandomKey key) {
        layer.hiddenMeans(visible, rbm.weights(), rbm.hiddenBias(), hiddenMeans);
        layer.sample(hiddenMeans, key, hidden);
    }

    /** v ~ p(v | h). */
    public void drawVisible(RandomKey key) {
        visibleStates.means(hidden, visibleMeans);
        visibleStates.sample(visibleMeans, key, visible);
    }

    /** Visible units 0 or 1 with probability ½; standard normal where they are Gaussian. */
    public void startFromNoise(RandomKey key) {
        visibleMeans.fill(rbm.isGaussianVisible() ? 0 : 0.5f);
        visibleStates.sample(visibleMeans, key, visible);
    }
}

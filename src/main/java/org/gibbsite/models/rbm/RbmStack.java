package org.gibbsite.models.rbm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * Restricted Boltzmann machines one upon another: the hidden units of one are the visible units of the next. Learning is
 * greedy, one machine at a time on what those below make of the data; this class only carries states up and down.
 * Confined to one thread.
 *
 * <p>Source: Hinton, Osindero and Teh, "A fast learning algorithm for deep belief nets", Neural Computation 18, 2006,
 * section 4; fields composed as products of weights: Mehta and Schwab, "An exact mapping between the variational
 * renormalization group and deep learning", 2014.
 */
public final class RbmStack {
    private final List<Rbm> machines;
    private final MatrixBackend backend;
    private final SigmoidLayer layer;
    private final FMatrixRMaj[] states;

    /** All parameters 0. @param units of all layers, the visible one first; at least two layers */
    public RbmStack(List<Integer> units, MatrixBackend backend) {
        if (units.size() < 2) throw new IllegalArgumentException("a stack needs at least two layers: " + units);
        this.backend = backend;
        layer = backend.sigmoidLayer();
        List<Rbm> made = new ArrayList<>();
        for (int k = 1; k < units.size(); k++) made.add(new Rbm(units.get(k - 1), units.get(k), false));
        machines = List.copyOf(made);
        states = new FMatrixRMaj[units.size()];
        for (int k = 0; k < states.length; k++) states[k] = new FMatrixRMaj(0, 0);
    }

    /** Lowest first; live. */
    public List<Rbm> machines() { return machines; }

    /** Hidden layers. */
    public int depth() { return machines.size(); }

    /** Units of hidden layer {@code level}, from 1; of the visible layer, 0. */
    public int units(int level) {
        return level == 0 ? machines.getFirst().visibleUnits() : machines.get(level - 1).hiddenUnits();
    }

    /**
     * Means of the units of layer {@code level} given data, each layer driven by the means of the one below.
     *
     * @param v (cases × visible), in [0, 1]. Not modified. @param out (cases × units of the layer). Overwritten.
     */
    public void upByMeans(FMatrixRMaj v, int level, FMatrixRMaj out) {
        FMatrixRMaj below = v;
        for (int k = 1; k <= level; k++) {
            FMatrixRMaj next = k == level ? out : states[k];
            means(below, k, next);
            below = next;
        }
        if (level == 0) out.setTo(v);
    }

    /** As {@link #upByMeans}, each layer driven by a sample of the one below, and a sample itself. */
    public void upBySamples(FMatrixRMaj v, int level, RandomKey key, FMatrixRMaj out) {
        FMatrixRMaj below = v;
        for (int k = 1; k <= level; k++) {
            FMatrixRMaj next = k == level ? out : states[k];
            means(below, k, next);
            layer.sample(next, key.fold(k), next);
            below = next;
        }
        if (level == 0) out.setTo(v);
    }

    private void means(FMatrixRMaj below, int level, FMatrixRMaj out) {
        Rbm machine = machines.get(level - 1);
        out.reshape(below.numRows, machine.hiddenUnits());
        layer.hiddenMeans(below, machine.weights(), machine.hiddenBias(), out);
    }

    /**
     * Means of the visible units given states of layer {@code level}, each layer driven by the means of the one above.
     *
     * @param h (cases × units of the layer). Not modified. @param out (cases × visible). Overwritten.
     */
    public void downByMeans(FMatrixRMaj h, int level, FMatrixRMaj out) {
        FMatrixRMaj above = h;
        for (int k = level; k >= 1; k--) {
            Rbm machine = machines.get(k - 1);
            FMatrixRMaj next = k == 1 ? out : states[k - 1];
            next.reshape(above.numRows, machine.visibleUnits());
            layer.visibleMeans(above, machine.weights(), machine.visibleBias(), next);
            above = next;
        }
        if (level == 0) out.setTo(h);
    }

    /** Receptive fields of layer {@code level}, from 1, on the visible units: W₁ W₂ … (visible × units), a copy. */
    public float[] fields(int level) {
        FMatrixRMaj product = machines.getFirst().weights();
        for (int k = 2; k <= level; k++) {
            FMatrixRMaj next = new FMatrixRMaj(units(0), units(k));
            backend.mult(product, machines.get(k - 1).weights(), next);
            product = next;
        }
        return Arrays.copyOf(product.data, units(0) * units(level));
    }
}

package org.gibbsite.models.vae;

import java.util.List;
import java.util.Map;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.ParameterSet;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;

/**
 * What a variational autoencoder learns, by name. Weights are (units below × units above) in the direction of computing,
 * {@code encoderWeights} (pixels × hidden), and biases (1 × units).
 */
public final class VaeParameters {
    private final VaeShape shape;
    private final VaeNetworks networks;
    private final ParameterSet set = new ParameterSet();

    /** All zeros. */
    public VaeParameters(VaeShape shape) {
        this.shape = shape;
        networks = VaeNetworks.of(shape);
        networks.forEach(network -> network.declare(set));
        if (shape.likelihood() == Likelihood.GAUSSIAN) set.declare("pixelLogVariance", 1, 1);
    }

    /** Weights and biases from U(±1/√fan-in), the log-variance of Gaussian pixels 0. */
    public void initialise(RandomKey key) {
        networks.forEach(network -> network.initialise(set, key));
        if (shape.likelihood() == Likelihood.GAUSSIAN) get("pixelLogVariance").data()[0] = 0;
    }

    public VaeShape shape() { return shape; }

    VaeNetworks networks() { return networks; }

    ParameterSet set() { return set; }

    /** What is learnt: for an optimiser. */
    public List<Variable> learnt() { return set.learnt(); }

    /** What is learnt and what is kept, in the order of declaring: for a checkpoint. */
    public List<Variable> all() {
        return set.all();
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public Variable get(String name) {
        return set.get(name);
    }

    /** A copy of all values, by name. */
    Map<String, float[]> values() { return set.values(); }

    /** Takes over the values of parameters of the same shape. */
    public void set(VaeParameters other) {
        set.set(other.set);
    }

    /** Takes over the values of a copy of the same shape. */
    public void set(VaeModel model) {
        set.set(model.arrays());
    }
}

package org.gibbsite.models.vae;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gibbsite.models.nn.layer.Initialiser;
import org.gibbsite.models.nn.layer.PlanarFlow;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;

/**
 * What a variational autoencoder learns, by name. Weights are (units below × units above) in the direction of computing,
 * {@code encoderWeights} (pixels × hidden), and biases (1 × units).
 */
public final class VaeParameters {
    private final VaeShape shape;
    private final Map<String, Variable> byName = new LinkedHashMap<>();

    /** All zeros. */
    public VaeParameters(VaeShape shape) {
        this.shape = shape;
        int hidden = shape.hiddenUnits(), latent = shape.latentUnits();
        layer("encoder", shape.pixels(), hidden);
        layer("mean", hidden, latent);
        layer("logVariance", hidden, latent);
        if (shape.flowSteps() > 0) layer("flow", hidden, shape.flowSteps() * PlanarFlow.parameters(latent));
        if (shape.topUnits() > 0) top(shape.topUnits(), latent);
        layer("decoder", latent, hidden);
        layer("output", hidden, shape.pixels());
        if (shape.likelihood() == Likelihood.GAUSSIAN) add("pixelLogVariance", 1, 1);
    }

    /** q(z₂|z) and p(z|z₂), each through a hidden layer. */
    private void top(int units, int latent) {
        layer("topEncoder", latent, VaeShape.TOP_HIDDEN);
        layer("topMean", VaeShape.TOP_HIDDEN, units);
        layer("topLogVariance", VaeShape.TOP_HIDDEN, units);
        layer("topDecoder", units, VaeShape.TOP_HIDDEN);
        layer("priorMean", VaeShape.TOP_HIDDEN, latent);
        layer("priorLogVariance", VaeShape.TOP_HIDDEN, latent);
    }

    private void layer(String name, int below, int above) {
        add(name + "Weights", below, above);
        add(name + "Bias", 1, above);
    }

    private void add(String name, int rows, int columns) {
        byName.put(name, Variable.parameter(name, rows, columns));
    }

    /** Weights and biases from U(±1/√fan-in), the variance of Gaussian pixels 1. */
    public void initialise(RandomKey key) {
        int fanIn = 1;
        for (Variable parameter : all()) {
            if (parameter.rows() > 1 || parameter.name().endsWith("Weights")) fanIn = parameter.rows();
            if (!parameter.name().equals("pixelLogVariance")) {
                Initialiser.fanIn(parameter, fanIn, key.fold(parameter.name()));
            }
        }
    }

    public VaeShape shape() { return shape; }

    /** In the order of computing. */
    public List<Variable> all() { return new ArrayList<>(byName.values()); }

    /** @throws IllegalArgumentException when there is none of that name */
    public Variable get(String name) {
        Variable found = byName.get(name);
        if (found == null) throw new IllegalArgumentException("no parameter '" + name + "'");
        return found;
    }

    /** Takes over the values of parameters of the same shape. */
    public void set(VaeParameters other) {
        other.byName.forEach((name, from) -> System.arraycopy(from.data(), 0, get(name).data(), 0, from.size()));
    }

    /** Takes over the values of a copy of the same shape. */
    public void set(VaeModel model) {
        model.arrays().forEach((name, from) -> System.arraycopy(from, 0, get(name).data(), 0, from.length));
    }
}

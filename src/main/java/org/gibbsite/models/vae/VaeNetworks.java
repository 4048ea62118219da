package org.gibbsite.models.vae;

import java.util.Optional;
import java.util.function.Consumer;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.Layer;
import org.gibbsite.models.nn.layer.Network;
import org.gibbsite.models.nn.layer.PlanarFlow;

/**
 * The one description of a variational autoencoder: parameters, the graph of the bound, encoder and decoder of batches and
 * the model of single images are made from it.
 *
 * @param inference    q(z|x) before any flow
 * @param flow         parameters of all flow steps from the encoder's hidden layer; empty without a flow
 * @param topInference q(z₂|z); empty without a second layer
 * @param prior        p(z|z₂); empty without a second layer
 * @param decoder      log-odds, or means, of the pixels given z
 * @param pixels       means of the pixels given what the decoder computes
 */
record VaeNetworks(GaussianNet inference, Optional<Network> flow, Optional<GaussianNet> topInference,
        Optional<GaussianNet> prior, Network decoder, Network pixels) {

    static VaeNetworks of(VaeShape shape) {
        return new VaeNetworks(inference(shape), flow(shape), topInference(shape), prior(shape), decoder(shape),
                pixels(shape));
    }

    private static GaussianNet inference(VaeShape shape) {
        Network body = Network.of(shape.pixels(), Layer.dense("encoder", shape.hiddenUnits()),
                Layer.activate(shape.activation()));
        return gaussian(body, "mean", "logVariance", shape.latentUnits());
    }

    private static Optional<Network> flow(VaeShape shape) {
        int parameters = shape.flowSteps() * PlanarFlow.parameters(shape.latentUnits());
        if (parameters == 0) return Optional.empty();
        return Optional.of(Network.of(shape.hiddenUnits(), Layer.dense("flow", parameters)));
    }

    private static Optional<GaussianNet> topInference(VaeShape shape) {
        if (shape.topUnits() == 0) return Optional.empty();
        Network body = topBody("topEncoder", shape.latentUnits());
        return Optional.of(gaussian(body, "topMean", "topLogVariance", shape.topUnits()));
    }

    private static Optional<GaussianNet> prior(VaeShape shape) {
        if (shape.topUnits() == 0) return Optional.empty();
        Network body = topBody("topDecoder", shape.topUnits());
        return Optional.of(gaussian(body, "priorMean", "priorLogVariance", shape.latentUnits()));
    }

    private static Network decoder(VaeShape shape) {
        return Network.of(shape.latentUnits(), Layer.dense("decoder", shape.hiddenUnits()),
                Layer.activate(shape.activation()), Layer.dense("output", shape.pixels()));
    }

    private static Network pixels(VaeShape shape) {
        return switch (shape.likelihood()) {
            case BERNOULLI -> Network.of(shape.pixels(), Layer.activate(Activation.SIGMOID));
            case GAUSSIAN -> Network.of(shape.pixels());
        };
    }

    private static Network topBody(String name, int inputs) {
        return Network.of(inputs, Layer.dense(name, VaeShape.TOP_HIDDEN), Layer.activate(Activation.TANH));
    }

    private static GaussianNet gaussian(Network body, String mean, String logVariance, int units) {
        return new GaussianNet(body, Network.of(body.outputs(), Layer.dense(mean, units)),
                Network.of(body.outputs(), Layer.dense(logVariance, units)));
    }

    /** Every network, in the order in which parameters are named in files. */
    void forEach(Consumer<Network> use) {
        inference.forEach(use);
        flow.ifPresent(use);
        topInference.ifPresent(net -> net.forEach(use));
        prior.ifPresent(net -> net.forEach(use));
        use.accept(decoder);
    }
}

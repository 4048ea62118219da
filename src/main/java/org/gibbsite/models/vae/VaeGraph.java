package org.gibbsite.models.vae;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.density.BernoulliLogLikelihood;
import org.gibbsite.models.nn.density.GaussianKl;
import org.gibbsite.models.nn.density.GaussianLogDensity;
import org.gibbsite.models.nn.density.GaussianLogLikelihood;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.layer.Assembly;
import org.gibbsite.models.nn.layer.LogMeanExp;
import org.gibbsite.models.nn.layer.Mean;
import org.gibbsite.models.nn.layer.Mode;
import org.gibbsite.models.nn.layer.PlanarFlow;
import org.gibbsite.models.nn.layer.Reparameterise;
import org.gibbsite.models.nn.layer.RepeatRows;
import org.gibbsite.models.nn.density.StandardNormalLogDensity;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.WeightedSum;
import org.gibbsite.random.RandomKey;

/**
 * The bound of a variational autoencoder on a batch, as a graph: log p(x) ≥ E_q[log p(x|z)] − β KL(q(z|x) ‖ p(z)), or with
 * K > 1 samples log 1/K Σ_k p(x, z_k)/q(z_k|x). Where the KL term has a closed form and K = 1 it is used, else log q(z) −
 * log p(z) at the sample stands for it.
 *
 * <p>Sources: Kingma, Welling, "Auto-encoding variational Bayes", 2014, equations 3, 10; Burda, Grosse, Salakhutdinov,
 * "Importance weighted autoencoders", 2016, equation 8; Higgins et al., "β-VAE", 2017, equation 4; Rezende, Mohamed, Wierstra,
 * "Stochastic backpropagation", 2014, section 3, for the second layer.
 */
public final class VaeGraph {
    private final VaeShape shape;
    private final MatrixBackend backend;
    private final Graph graph = new Graph();
    private final Assembly assembly;
    private final Variable images, latent, output, reconstruction, divergence, bound, loss;
    private final GaussianNet.Law inference;
    private final PixelMeans pixelMeans;
    /** Weights of reconstruction and KL term. */
    private final float[] weights = {1, -1};

    /** For training. @param batch images of a pass; @param samples K, of z for each image */
    public VaeGraph(VaeParameters parameters, int batch, int samples, MatrixBackend backend) {
        this(parameters, batch, samples, Mode.TRAINING, backend);
    }

    /** @param batch images of a pass; @param samples K, of z for each image */
    public VaeGraph(VaeParameters parameters, int batch, int samples, Mode mode, MatrixBackend backend) {
        this.backend = backend;
        shape = parameters.shape();
        VaeNetworks networks = parameters.networks();
        assembly = new Assembly(graph, parameters.set(), mode, backend);
        images = Variable.input("x", batch, shape.pixels());
        inference = networks.inference().addTo(assembly, images);
        Variable m = repeated(inference.mean(), samples), v = repeated(inference.logVariance(), samples);
        Variable start = graph.add(new Reparameterise(m, v, NoiseTags.latent(samples), backend));
        List<PlanarFlow> flow = flow(networks, start, samples);
        latent = flow.isEmpty() ? start : flow.getLast().results().getFirst();
        boolean isClosed = flow.isEmpty() && shape.topUnits() == 0 && samples == 1;
        divergence = isClosed
                ? graph.add(new GaussianKl(m, v, backend))
                : sum(1, -1, logInference(start, m, v, flow), logPrior(networks, samples));
        output = networks.decoder().addTo(assembly, latent);
        pixelMeans = new PixelMeans(parameters, output, backend);
        reconstruction = likelihood(samples == 1 ? images : graph.add(new RepeatRows(images, samples)));
        Variable terms = graph.add(new WeightedSum(weights, reconstruction, divergence));
        bound = samples == 1 ? terms : graph.add(new LogMeanExp(terms, samples));
        Variable average = graph.add(new Mean(bound));
        loss = graph.add(new WeightedSum(new float[]{-1}, average));
    }

    private Variable repeated(Variable x, int times) {
        return times == 1 ? x : graph.add(new RepeatRows(x, times));
    }

    private Variable sum(float a, float b, Variable x, Variable y) {
        return graph.add(new WeightedSum(new float[]{a, b}, x, y));
    }

    private List<PlanarFlow> flow(VaeNetworks networks, Variable start, int samples) {
        List<PlanarFlow> steps = new ArrayList<>();
        if (networks.flow().isEmpty()) return steps;
        Variable all = repeated(networks.flow().get().addTo(assembly, inference.hidden()), samples), z = start;
        for (int i = 0; i < shape.flowSteps(); i++) {
            PlanarFlow step = new PlanarFlow(z, all, i * PlanarFlow.parameters(shape.latentUnits()));
            z = graph.add(step);
            steps.add(step);
        }
        return steps;
    }

    /** log q(z|x) = log N(z₀; μ, e^v) − Σ log volume changes. */
    private Variable logInference(Variable start, Variable m, Variable v, List<PlanarFlow> flow) {
        Variable log = graph.add(new GaussianLogDensity(start, m, v, backend));
        for (PlanarFlow step : flow) log = sum(1, -1, log, step.logVolume());
        return log;
    }

    /** log p(z), or with a second layer log p(z|z₂) + log p(z₂) − log q(z₂|z) at a draw z₂ ~ q(z₂|z). */
    private Variable logPrior(VaeNetworks networks, int samples) {
        if (networks.prior().isEmpty()) return graph.add(new StandardNormalLogDensity(latent));
        GaussianNet.Law up = networks.topInference().orElseThrow().addTo(assembly, latent);
        NoiseTag tag = NoiseTags.top(shape, samples);
        Variable top = graph.add(new Reparameterise(up.mean(), up.logVariance(), tag, backend));
        GaussianNet.Law down = networks.prior().get().addTo(assembly, top);
        Variable given = graph.add(new GaussianLogDensity(latent, down.mean(), down.logVariance(), backend));
        Variable law = graph.add(new StandardNormalLogDensity(top));
        return sum(1, 1, given, sum(1, -1, law, graph.add(
                new GaussianLogDensity(top, up.mean(), up.logVariance(), backend))));
    }

    private Variable likelihood(Variable x) {
        return switch (shape.likelihood()) {
            case BERNOULLI -> graph.add(new BernoulliLogLikelihood(output, x, backend));
            case GAUSSIAN -> graph.add(
                    new GaussianLogLikelihood(output, assembly.parameter("pixelLogVariance"), x));
        };
    }

    /** What the KL term counts in the objective, β ≥ 0; 1 at first, which makes the objective a bound. */
    public void setDivergenceWeight(double weight) {
        weights[1] = (float) -weight;
    }

    /** Images (batch × pixels) of the next pass: to be filled in. */
    public Variable images() { return images; }

    /** μ(x) (batch × latent). */
    public Variable mean() { return inference.mean(); }

    /** log σ²(x) (batch × latent). */
    public Variable logVariance() { return inference.logVariance(); }

    /** z (batch · K × latent), after the flow. */
    public Variable latent() { return latent; }

    /** Mean of every pixel given z (batch · K × pixels) after the last forward pass; computed now, overwritten. */
    public float[] pixelMeans() {
        return pixelMeans.compute();
    }

    /** log p(x|z) (batch · K × 1), nats. */
    public Variable reconstruction() { return reconstruction; }

    /** KL term, or its value at the sample (batch · K × 1), nats. */
    public Variable divergence() { return divergence; }

    /** The objective (batch × 1), nats. */
    public Variable bound() { return bound; }

    /** Minus the mean objective over the batch (1 × 1), nats. */
    public Variable loss() { return loss; }

    /** Computes everything; all randomness is in the key. */
    public void forward(RandomKey key) { graph.forward(key); }

    /** Overwrites the gradients of the parameters; for training only. */
    public void backward() {
        graph.backward(loss);
    }
}

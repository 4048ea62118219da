package org.gibbsite.labs.vae;

import java.util.Arrays;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.models.vae.Decoder;
import org.gibbsite.models.vae.Encoder;
import org.gibbsite.models.vae.VaeGraph;
import org.gibbsite.models.vae.VaeModel;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;

/** Copies the present state of a run into frames. Draws with keys of its own, the same for every frame. */
final class VaeFrames {
    private static final int PROBES = 500, RECONSTRUCTIONS = 20, SAMPLES = 36, SIDE = 20;

    private final ImageData data;
    private final ArrayFunctions functions;
    private final VaeParameters parameters;
    private final VaeShape shape;
    private final Probes probes;
    private final Encoder encoder;
    /** The bound of the first probes. */
    private final VaeGraph bound;
    private final Decoder grid, few;
    private final float[] places = new float[SIDE];
    private final float[] noise;
    private final RandomKey key;

    /** @param parameters those that learn: read, never written */
    VaeFrames(VaeParameters parameters, ImageData data, LabContext context) {
        this.data = data;
        functions = context.backend().functions();
        this.parameters = parameters;
        shape = parameters.shape();
        key = context.key().fold("frames");
        probes = new Probes(data, PROBES);
        encoder = new Encoder(parameters, probes.count(), context.backend());
        System.arraycopy(probes.images(), 0, encoder.images().data(), 0, probes.images().length);
        bound = new VaeGraph(parameters, Math.min(VaeFrame.SCORED, probes.count()), 1, context.backend());
        System.arraycopy(probes.images(), 0, bound.images().data(), 0, bound.images().size());
        grid = new Decoder(parameters, SIDE * SIDE, context.backend());
        few = new Decoder(parameters, SAMPLES, context.backend());
        for (int i = 0; i < SIDE; i++) places[i] = (float) NormalQuantile.of((i + 0.5) / SIDE);
        noise = new float[SAMPLES * (shape.latentUnits() + shape.topUnits())];
        key.fold("samples").normals(noise);
    }

    VaeFrame make(long step) {
        VaeModel model = VaeModel.of(parameters);
        encoder.encode();
        bound.forward(key.fold("probes"));
        int latent = shape.latentUnits(), shown = Math.min(RECONSTRUCTIONS, probes.count());
        float[] means = encoder.mean().data().clone(), deviations = encoder.logVariance().data().clone();
        float[] unitKl = unitKl(means, deviations);
        for (int i = 0; i < deviations.length; i++) deviations[i] = (float) StrictMath.exp(0.5 * deviations[i]);
        float[] drawn = Arrays.copyOf(bound.latent().data(), shown * latent);
        return new VaeFrame(step, data.width(), data.height(), data.classes(), model, probes.images(), probes.labels(),
                means, deviations, unitKl, -mean(bound.reconstruction().data()), mean(bound.divergence().data()),
                shown, reconstructions(shown), drawn, SIDE, places.clone(), manifold(), samples(model));
    }

    /** Of the first probes: what the bound has decoded already. */
    private float[] reconstructions(int count) {
        float[] pixels = Arrays.copyOf(bound.output().data(), count * data.pixels());
        if (shape.likelihood() == Likelihood.BERNOULLI) functions.sigmoid(pixels, pixels, pixels.length);
        return pixels;
    }

    private float[] unitKl(float[] means, float[] logVariances) {
        int latent = shape.latentUnits();
        double[] sums = new double[latent];
        for (int i = 0; i < means.length; i++) sums[i % latent] += UnitKl.of(means[i], logVariances[i]);
        float[] kl = new float[latent];
        for (int j = 0; j < latent; j++) kl[j] = (float) (sums[j] / probes.count());
        return kl;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) sum += value;
        return sum / values.length;
    }

    private float[] manifold() {
        float[] z = grid.latent().data();
        int latent = shape.latentUnits();
        for (int cell = 0; cell < SIDE * SIDE; cell++) {
            z[cell * latent] = places[cell % SIDE];
            if (latent > 1) z[cell * latent + 1] = places[SIDE - 1 - cell / SIDE];
        }
        return grid.decode().clone();
    }

    /** Prior samples: the same noise in every frame, through the prior of this update. */
    private float[] samples(VaeModel model) {
        int latent = shape.latentUnits(), each = latent + shape.topUnits();
        float[] z = new float[SAMPLES * latent];
        for (int i = 0; i < SAMPLES; i++) {
            float[] drawn = model.prior(Arrays.copyOfRange(noise, i * each, (i + 1) * each));
            System.arraycopy(drawn, 0, z, i * latent, latent);
        }
        System.arraycopy(z, 0, few.latent().data(), 0, z.length);
        return few.decode().clone();
    }
}

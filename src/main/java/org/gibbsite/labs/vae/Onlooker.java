package org.gibbsite.labs.vae;

import java.util.Arrays;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.labs.vae.VaeFrame.Codes;
import org.gibbsite.labs.vae.VaeFrame.Scores;
import org.gibbsite.models.nn.layer.Mode;
import org.gibbsite.models.vae.Decoder;
import org.gibbsite.models.vae.Encoder;
import org.gibbsite.models.vae.VaeGraph;
import org.gibbsite.models.vae.VaeModel;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;
import org.gibbsite.random.RandomKey;

/**
 * Works out what frames show from the weights that they hold, on the thread of whoever looks and with a back end for it,
 * so that the run neither waits nor pays. Draws with keys of its own, the same for every frame. For any thread, one at a time.
 */
final class Onlooker {
    private static final int RECONSTRUCTIONS = 20, SAMPLES = 36;

    private final VaeShape shape;
    private final Probes probes;
    private final VaeParameters parameters;
    private final Encoder encoder;
    /** The bound of the first probes. */
    private final VaeGraph bound;
    private final Decoder grid, few;
    private final float[] noise;
    private final RandomKey key;
    /** Whose weights {@link #parameters} has. */
    private VaeModel present;

    /**
     * @param places  z of the columns of the manifold grid; not modified
     * @param backend of nobody else
     */
    Onlooker(VaeShape shape, Probes probes, float[] places, RandomKey key, MatrixBackend backend) {
        this.shape = shape;
        this.probes = probes;
        this.key = key;
        parameters = new VaeParameters(shape);
        encoder = new Encoder(parameters, probes.count(), backend);
        System.arraycopy(probes.images(), 0, encoder.images().data(), 0, probes.images().length);
        bound = new VaeGraph(parameters, Math.min(VaeFrame.SCORED, probes.count()), 1, Mode.EVALUATION, backend);
        System.arraycopy(probes.images(), 0, bound.images().data(), 0, bound.images().size());
        grid = new Decoder(parameters, places.length * places.length, backend);
        fill(grid.latent().data(), places);
        few = new Decoder(parameters, SAMPLES, backend);
        noise = new float[SAMPLES * (shape.latentUnits() + shape.topUnits())];
        key.fold("samples").normals(noise);
    }

    private void fill(float[] z, float[] places) {
        int side = places.length, latent = shape.latentUnits();
        for (int cell = 0; cell < side * side; cell++) {
            z[cell * latent] = places[cell % side];
            if (latent > 1) z[cell * latent + 1] = places[side - 1 - cell / side];
        }
    }

    private void use(VaeModel model) {
        if (model != present) parameters.set(model);
        present = model;
    }

    synchronized Codes codes(VaeModel model) {
        use(model);
        encoder.encode();
        float[] means = encoder.mean().data().clone(), deviations = encoder.logVariance().data().clone();
        float[] unitKl = unitKl(means, deviations);
        for (int i = 0; i < deviations.length; i++) deviations[i] = (float) StrictMath.exp(0.5 * deviations[i]);
        return new Codes(means, deviations, unitKl);
    }

    private float[] unitKl(float[] means, float[] logVariances) {
        int latent = shape.latentUnits();
        double[] sums = new double[latent];
        for (int i = 0; i < means.length; i++) sums[i % latent] += UnitKl.of(means[i], logVariances[i]);
        float[] kl = new float[latent];
        for (int j = 0; j < latent; j++) kl[j] = (float) (sums[j] / probes.count());
        return kl;
    }

    synchronized Scores scores(VaeModel model) {
        use(model);
        bound.forward(key.fold("probes"));
        int shown = Math.min(RECONSTRUCTIONS, probes.count());
        float[] images = Arrays.copyOf(bound.pixelMeans(), shown * shape.pixels());
        return new Scores(-BatchCurves.mean(bound.reconstruction().data()), BatchCurves.mean(bound.divergence().data()),
                shown, images,
                Arrays.copyOf(bound.latent().data(), shown * shape.latentUnits()));
    }

    synchronized float[] manifold(VaeModel model) {
        use(model);
        return grid.decode().clone();
    }

    /** Prior samples: the same noise in every frame, through the prior of this update. */
    synchronized float[] samples(VaeModel model) {
        use(model);
        int latent = shape.latentUnits(), each = latent + shape.topUnits();
        for (int i = 0; i < SAMPLES; i++) {
            float[] drawn = model.prior(Arrays.copyOfRange(noise, i * each, (i + 1) * each));
            System.arraycopy(drawn, 0, few.latent().data(), i * latent, latent);
        }
        return few.decode().clone();
    }
}

package org.gibbsite.labs.vae;

import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.models.vae.VaeModel;
import org.gibbsite.models.vae.VaeParameters;

/** Copies the present weights of a run into frames. */
final class VaeFrames {
    private static final int PROBES = 500, SIDE = 20;

    private final ImageData data;
    private final VaeParameters parameters;
    private final Probes probes;
    private final float[] places = new float[SIDE];
    private final Late<Onlooker> onlooker;

    /** @param parameters those that learn: read, never written */
    VaeFrames(VaeParameters parameters, ImageData data, LabContext context) {
        this.data = data;
        this.parameters = parameters;
        probes = new Probes(data, PROBES);
        for (int i = 0; i < SIDE; i++) places[i] = (float) NormalQuantile.of((i + 0.5) / SIDE);
        onlooker = new Late<>(() -> new Onlooker(parameters.shape(), probes, places, context.key().fold("frames")));
    }

    VaeFrame make(long step) {
        VaeModel model = VaeModel.of(parameters);
        return new VaeFrame(step, data.width(), data.height(), data.classes(), model, probes.images(), probes.labels(),
                new Late<>(() -> onlooker.get().codes(model)), new Late<>(() -> onlooker.get().scores(model)),
                places.clone(), new Late<>(() -> onlooker.get().manifold(model)),
                new Late<>(() -> onlooker.get().samples(model)));
    }
}

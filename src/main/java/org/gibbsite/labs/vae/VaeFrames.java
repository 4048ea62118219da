package org.gibbsite.labs.vae;

import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.models.vae.VaeModel;
import org.gibbsite.models.vae.VaeParameters;

/** Copies the present weights of a run into frames. */
final class VaeFrames {
    private static final int PROBES = 1000, SIDE = 20;
    /** Frames of a run that are worked out here, until that code is compiled: the window would stumble over it. */
    private static final int FIRST = 12;

    private final ImageData data;
    private final VaeParameters parameters;
    private final Probes probes;
    private final float[] places = new float[SIDE];
    private final Late<Onlooker> onlooker;
    private int made;

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
        VaeFrame frame = new VaeFrame(step, data.width(), data.height(), data.classes(), model, probes.images(),
                probes.labels(),
                new Late<>(() -> onlooker.get().codes(model)), new Late<>(() -> onlooker.get().scores(model)),
                places.clone(), new Late<>(() -> onlooker.get().manifold(model)),
                new Late<>(() -> onlooker.get().samples(model)));
        if (made++ < FIRST) {
            frame.codes().get();
            frame.scores().get();
            frame.manifold();
            frame.samples();
        }
        return frame;
    }
}

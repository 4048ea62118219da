package org.gibbsite.labs.vae;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.labs.vae.VaeFrame.Codes;
import org.gibbsite.labs.vae.VaeFrame.Scores;
import org.gibbsite.models.vae.ModelBatch;
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
    private final MatrixBackend backend;
    private final Late<Onlooker> onlooker;
    private final Late<TestEncoder> testEncoder;
    private final AtomicBoolean codes = new AtomicBoolean(), scores = new AtomicBoolean(),
            manifold = new AtomicBoolean(), samples = new AtomicBoolean();
    private int made;

    /** @param parameters those that learn: read, never written */
    VaeFrames(VaeParameters parameters, ImageData data, LabContext context) {
        this.data = data;
        this.parameters = parameters;
        backend = context.backend();
        probes = new Probes(data, PROBES);
        for (int i = 0; i < SIDE; i++) places[i] = (float) NormalQuantile.of((i + 0.5) / SIDE);
        testEncoder = new Late<>(new AtomicBoolean(), () -> new TestEncoder(parameters.shape(), data, backend.alone()));
        onlooker = new Late<>(new AtomicBoolean(),
                () -> new Onlooker(parameters.shape(), probes, places, context.key().fold("frames"), backend.alone()));
    }

    VaeFrame make(long step) {
        VaeModel model = VaeModel.of(parameters);
        Late<Codes> newCodes = new Late<>(codes, () -> onlooker.get().codes(model));
        Late<Scores> newScores = new Late<>(scores, () -> onlooker.get().scores(model));
        Late<float[]> newManifold = new Late<>(manifold, () -> onlooker.get().manifold(model));
        Late<float[]> newSamples = new Late<>(samples, () -> onlooker.get().samples(model));
        List<Late<?>> parts = List.of(newCodes, newScores, newManifold, newSamples);
        if (made++ < FIRST) parts.forEach(Late::workOut);
        return new VaeFrame(step, data.width(), data.height(), data.classes(), model,
                () -> new ModelBatch(backend.alone()), probes.images(), probes.labels(),
                newCodes, newScores, places.clone(), newManifold, newSamples,
                new Late<>(new AtomicBoolean(), () -> testEncoder.get().codes(model)),
                Optional.of(() -> parts.forEach(Late::workOutIfAsked)));
    }
}

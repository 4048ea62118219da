package org.gibbsite.labs.vae;

import java.util.stream.IntStream;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.ImageData;
import org.gibbsite.labs.vae.VaeFrame.TestCodes;
import org.gibbsite.models.vae.Encoder;
import org.gibbsite.models.vae.VaeModel;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;

/** Encodes the whole test set, some images at a time. For any thread, one at a time. */
final class TestEncoder {
    private static final int BATCH = 500;

    private final ImageData data;
    private final VaeParameters parameters;
    private final Encoder encoder;
    private final int[] labels;

    /** @param backend of nobody else */
    TestEncoder(VaeShape shape, ImageData data, MatrixBackend backend) {
        this.data = data;
        labels = IntStream.range(0, data.testCases()).map(data::testLabel).toArray();
        parameters = new VaeParameters(shape);
        encoder = new Encoder(parameters, Math.clamp(data.testCases(), 1, BATCH), backend);
    }

    synchronized TestCodes codes(VaeModel model) {
        parameters.set(model);
        int count = data.testCases(), units = encoder.mean().columns(), batch = encoder.mean().rows();
        float[] means = new float[count * units], deviations = new float[count * units];
        for (int from = 0; from < count; from += batch) {
            int some = Math.min(batch, count - from);
            for (int k = 0; k < some; k++) {
                Grey.copy(data.testImages(), from + k, data.pixels(), encoder.images().data(), k);
            }
            encoder.encode();
            System.arraycopy(encoder.mean().data(), 0, means, from * units, some * units);
            for (int i = 0; i < some * units; i++) {
                deviations[from * units + i] = (float) StrictMath.exp(0.5 * encoder.logVariance().data()[i]);
            }
        }
        return new TestCodes(labels, means, deviations);
    }
}

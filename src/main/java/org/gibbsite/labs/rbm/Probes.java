package org.gibbsite.labs.rbm;

import java.util.Arrays;
import org.gibbsite.data.ImageData;

/** The test images that every frame shows: the first ones of each class in turn, so that each class is seen. */
final class Probes {
    private final int[] cases;
    private final int[] labels;

    Probes(ImageData data, int limit) {
        cases = data.probes(limit);
        labels = Arrays.stream(cases).map(data::testLabel).toArray();
    }

    int count() { return cases.length; }

    int[] labels() { return labels.clone(); }

    /** (count × pixels), each byte through {@code values}. */
    float[] images(ImageData data, float[] values) {
        float[] images = new float[cases.length * data.pixels()];
        for (int i = 0; i < cases.length; i++) {
            for (int p = 0; p < data.pixels(); p++) {
                images[i * data.pixels() + p] = values[data.testImages()[cases[i] * data.pixels() + p] & 0xFF];
            }
        }
        return images;
    }
}

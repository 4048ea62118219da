package org.gibbsite.labs.vae;

import java.util.Arrays;
import org.gibbsite.data.ImageData;

/** The test images that every frame shows: the first ones of each class in turn, so that each class is seen. */
final class Probes {
    private final float[] images;
    private final int[] labels;

    Probes(ImageData data, int limit) {
        int[] cases = data.probes(limit);
        labels = Arrays.stream(cases).map(data::testLabel).toArray();
        images = new float[cases.length * data.pixels()];
        for (int i = 0; i < cases.length; i++) Grey.copy(data.testImages(), cases[i], data.pixels(), images, i);
    }

    int count() { return labels.length; }

    /** (count × pixels), in [0, 1]. */
    float[] images() { return images; }

    int[] labels() { return labels; }
}

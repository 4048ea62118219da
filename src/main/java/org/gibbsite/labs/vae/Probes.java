package org.gibbsite.labs.vae;

import org.gibbsite.data.ImageData;

/** The test images that every frame shows: the first ones of each class in turn, so that each class is seen. */
final class Probes {
    private final float[] images;
    private final byte[] labels;

    Probes(ImageData data, int limit) {
        int count = Math.min(limit, data.testCases());
        images = new float[count * data.pixels()];
        labels = new byte[count];
        int[] position = new int[data.classes()];
        for (int i = 0, label = 0; i < count; label = (label + 1) % data.classes()) {
            int at = position[label];
            while (at < data.testCases() && data.testLabels()[at] != label) at++;
            position[label] = at + 1;
            if (at >= data.testCases()) continue;
            Grey.copy(data.testImages(), at, data.pixels(), images, i);
            labels[i++] = (byte) label;
        }
    }

    int count() { return labels.length; }

    /** (count × pixels), in [0, 1]. */
    float[] images() { return images; }

    byte[] labels() { return labels; }
}

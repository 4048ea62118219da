package org.gibbsite.labs.rbm;

import org.gibbsite.data.ImageData;

/** The test images that every frame shows: the first ones of each class in turn, so that each class is seen. */
final class Probes {
    private final int[] cases;
    private final byte[] labels;

    Probes(ImageData data, int limit) {
        int count = Math.min(limit, data.testCases());
        cases = new int[count];
        labels = new byte[count];
        int[] position = new int[data.classes()];
        for (int i = 0, label = 0; i < count; label = (label + 1) % data.classes()) {
            int at = nextOfClass(data, label, position[label]);
            position[label] = at + 1;
            if (at < data.testCases()) {
                cases[i] = at;
                labels[i++] = (byte) label;
            }
        }
    }

    private static int nextOfClass(ImageData data, int label, int from) {
        int at = from;
        while (at < data.testCases() && data.testLabels()[at] != label) at++;
        return at;
    }

    int count() { return cases.length; }

    byte[] labels() { return labels.clone(); }

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

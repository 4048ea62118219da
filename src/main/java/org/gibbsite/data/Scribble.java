package org.gibbsite.data;

import java.util.stream.IntStream;
import org.gibbsite.random.RandomKey;

/**
 * Digits that look written by hand, 28 × 28 grey, drawn from a key. Image i depends on key and i alone, so a shorter set
 * is the beginning of a longer one.
 */
public final class Scribble {
    static final String TITLE = "Scribble";
    static final int SIDE = 28, CLASSES = 10;
    private static final int TRAIN = 10_000, TEST = 2_000;
    private static final int CHUNK = 250;

    private Scribble() {}

    /** The set that the program opens with: 10 000 training and 2 000 test images. */
    public static ImageData standard() {
        return of(RandomKey.of(0).fold("scribble"), TRAIN, TEST);
    }

    public static ImageData of(RandomKey key, int train, int test) {
        byte[] trainImages = new byte[train * SIDE * SIDE], trainLabels = new byte[train];
        byte[] testImages = new byte[test * SIDE * SIDE], testLabels = new byte[test];
        draw(key.fold("train"), trainImages, trainLabels);
        draw(key.fold("test"), testImages, testLabels);
        return ImageData.of(TITLE, SIDE, SIDE, CLASSES, trainImages, trainLabels, testImages, testLabels);
    }

    /** In parallel, chunk by chunk: no image depends on another. */
    private static void draw(RandomKey key, byte[] images, byte[] labels) {
        IntStream.rangeClosed(0, (labels.length - 1) / CHUNK).parallel().forEach(chunk -> {
            ScribbleHand hand = new ScribbleHand(SIDE);
            for (int i = chunk * CHUNK; i < Math.min(labels.length, (chunk + 1) * CHUNK); i++) {
                RandomKey one = key.fold(i);
                labels[i] = (byte) (one.uniform(0) * CLASSES);
                hand.write(labels[i], one.fold("digit"), images, i * SIDE * SIDE);
            }
        });
    }
}

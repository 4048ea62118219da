package org.gibbsite.labs.vae;

import org.gibbsite.random.RandomKey;

/** Images as grey levels in [0, 1]. */
final class Grey {
    private static final float[] LEVELS = new float[256];

    static {
        for (int i = 0; i < 256; i++) LEVELS[i] = i / 255f;
    }

    private Grey() {}

    /** Row {@code row} of {@code out} (… × pixels) becomes image number {@code index}. */
    static void copy(byte[] images, int index, int pixels, float[] out, int row) {
        for (int i = 0, from = index * pixels, to = row * pixels; i < pixels; i++) {
            out[to + i] = LEVELS[images[from + i] & 0xFF];
        }
    }

    /** Draws every pixel as 0 or 1, 1 with its grey as probability; draw i of the key is for pixel i. */
    static void binarise(float[] images, float[] work, RandomKey key) {
        key.uniforms(work);
        for (int i = 0; i < images.length; i++) images[i] = work[i] < images[i] ? 1 : 0;
    }
}

package org.gibbsite.models.vae;

import java.util.Locale;

/** What the graph of a batch takes in memory, known before any of it is allocated. */
public final class MemoryNeed {
    private MemoryNeed() {}

    /** Bytes: values, gradients and work of every layer, parameters with gradients and two arrays of an optimiser. */
    public static double bytes(VaeShape shape, int batch, int samples) {
        double rows = (double) batch * samples, hidden = shape.hiddenUnits(), latent = shape.latentUnits();
        double encoder = batch * (shape.pixels() + 5 * hidden + 4 * latent);
        double perRow = 5 * hidden + 5.0 * shape.pixels() + 12 * latent + 10.0 * shape.flowSteps() * latent
                + (shape.topUnits() > 0 ? 10.0 * VaeShape.TOP_HIDDEN + 6.0 * shape.topUnits() : 0);
        double parameters = 2.0 * shape.pixels() * hidden + hidden * (3 + 2.0 * shape.flowSteps()) * latent;
        return 4 * (encoder + rows * perRow + 4 * parameters);
    }

    /** @throws IllegalArgumentException with both figures, where it is more than {@code available} bytes */
    public static void require(VaeShape shape, int batch, int samples, double available) {
        double need = bytes(shape, batch, samples);
        if (need > available || (double) batch * samples * Math.max(shape.pixels(), shape.hiddenUnits()) > 1 << 30) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "batchSize × importanceSamples = %,d rows need %.1f GB of memory, and %.1f GB may be used: make one smaller",
                    (long) batch * samples, need / 1e9, available / 1e9).replaceAll("(?<=\\d),(?=\\d)", "\u202f"));
        }
    }
}

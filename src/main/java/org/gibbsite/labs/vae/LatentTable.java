package org.gibbsite.labs.vae;

import java.util.Locale;
import org.gibbsite.labs.vae.VaeFrame.TestCodes;

/**
 * The places of all test images on the map as a table: one line an image, with its number in the test set, its class, μ and
 * σ of each latent unit.
 */
public final class LatentTable {
    private LatentTable() {}

    /** Comma-separated, with a heading {@code image,class,mean1,…,deviation1,…}. */
    public static String csv(VaeFrame frame) {
        TestCodes codes = frame.testCodes().get();
        int units = frame.latentUnits();
        StringBuilder text = new StringBuilder("image,class");
        for (int j = 1; j <= units; j++) text.append(",mean").append(j);
        for (int j = 1; j <= units; j++) text.append(",deviation").append(j);
        for (int i = 0; i < codes.count(); i++) {
            text.append('\n').append(i).append(',').append(codes.labels()[i]);
            for (int j = 0; j < units; j++) append(text, codes.means()[i * units + j]);
            for (int j = 0; j < units; j++) append(text, codes.deviations()[i * units + j]);
        }
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, float value) {
        text.append(String.format(Locale.ROOT, ",%.6g", value));
    }
}

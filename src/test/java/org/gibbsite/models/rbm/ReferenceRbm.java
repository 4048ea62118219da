package org.gibbsite.models.rbm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The trained 784 × 16 machine with known log Z in the folder of real data, and the binary MNIST images it was trained on. */
final class ReferenceRbm {
    static final int VISIBLE = 784;
    static final int HIDDEN = 16;

    private ReferenceRbm() {}

    static ExactRbm read() {
        return new ExactRbm(doubles("W_784x16_f64be.bin"), doubles("b_visible_784_f64be.bin"),
                doubles("c_hidden_16_f64be.bin"), false);
    }

    /** The same parameters rounded to single precision. */
    static Rbm readRounded() {
        ExactRbm exact = read();
        Rbm rbm = new Rbm(VISIBLE, HIDDEN, false);
        for (int i = 0; i < exact.weights.length; i++) rbm.weights().data[i] = (float) exact.weights[i];
        for (int i = 0; i < VISIBLE; i++) rbm.visibleBias()[i] = (float) exact.visibleBias[i];
        for (int j = 0; j < HIDDEN; j++) rbm.hiddenBias()[j] = (float) exact.hiddenBias[j];
        return rbm;
    }

    /** The first {@code cases} images of an IDX file, pixels above 127 as 1, else 0. */
    static double[][] binaryImages(String file, int cases) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder("mnist").resolve(file)))) {
            in.skipNBytes(16);
            double[][] images = new double[cases][VISIBLE];
            for (double[] image : images) {
                byte[] pixels = in.readNBytes(VISIBLE);
                for (int i = 0; i < VISIBLE; i++) image[i] = (pixels[i] & 0xFF) > 127 ? 1 : 0;
            }
            return images;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Log-odds of the pixel means of all binary training images, p = (n + 1)/(N + 2). */
    static float[] baseRates() {
        double[][] images = binaryImages("train-images-idx3-ubyte.gz", 60_000);
        float[] logOdds = new float[VISIBLE];
        for (int i = 0; i < VISIBLE; i++) {
            int lit = 0;
            for (double[] image : images) lit += (int) image[i];
            logOdds[i] = (float) Math.log((lit + 1.0) / (images.length - lit + 1.0));
        }
        return logOdds;
    }

    private static double[] doubles(String file) {
        try {
            DoubleBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(folder("rbm16-exact").resolve(file)))
                    .asDoubleBuffer();
            double[] values = new double[buffer.remaining()];
            buffer.get(values);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        String data = System.getenv().getOrDefault("GIBBSITE_DATA", "../shared/data");
        Path folder = Stream.of(Path.of(data, name), Path.of("../shared/data", name)).filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(folder != null, "no folder " + name + " under $GIBBSITE_DATA or ../shared/data");
        return folder;
    }
}

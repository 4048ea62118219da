package org.gibbsite.experiment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Tensor;

/** Files that settings of the lab {@code gibbs} name. */
final class GibbsFiles {
    private GibbsFiles() {}

    /** A trained model of 4 + 2 units. */
    static String model(float scale) {
        float[] weights = new float[8];
        for (int k = 0; k < 8; k++) weights[k] = scale * (k - 3);
        NpzFile file = new NpzFile(new TreeMap<>(
                Map.of("parameters/weights", new Tensor.Floats(new int[]{4, 2}, weights), "parameters/visibleBias",
                        Tensor.of(scale, 0, 0, 0), "parameters/hiddenBias", Tensor.of(0, scale))),
                new TreeMap<>());
        Path path = folder().resolve("model.npz");
        file.write(path);
        return path.toString();
    }

    /** A folder of ten 4 × 4 images, all ink. */
    static String images() {
        Path folder = folder();
        for (String part : new String[]{"train", "t10k"}) {
            try (var images = new DataOutputStream(
                    Files.newOutputStream(folder.resolve(part + "-images-idx3-ubyte")));
                    var labels = new DataOutputStream(
                            Files.newOutputStream(folder.resolve(part + "-labels-idx1-ubyte")))) {
                for (int number : new int[]{0x803, 10, 4, 4}) images.writeInt(number);
                for (int pixel = 0; pixel < 160; pixel++) images.writeByte(255);
                for (int number : new int[]{0x801, 10}) labels.writeInt(number);
                for (int label = 0; label < 10; label++) labels.writeByte(label);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder.toString();
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gibbs");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

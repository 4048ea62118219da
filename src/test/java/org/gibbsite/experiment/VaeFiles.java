package org.gibbsite.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Tensor;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;
import org.gibbsite.models.vae.VaeShape.Likelihood;

/** Files that settings of the lab {@code vae} name. */
final class VaeFiles {
    private VaeFiles() {}

    /** A trained model of 16–8–2–8–16 units. */
    static String model(float scale) {
        VaeShape shape = new VaeShape(16, 8, 2, 0, 0, Activation.TANH, Likelihood.BERNOULLI);
        SortedMap<String, Tensor> arrays = new TreeMap<>();
        for (Variable each : new VaeParameters(shape).all()) {
            float[] values = new float[each.size()];
            for (int k = 0; k < values.length; k++) values[k] = scale * (k % 7 - 3);
            arrays.put(each.name(), new Tensor.Floats(new int[]{each.rows(), each.columns()}, values));
        }
        try {
            Path folder = Files.createTempDirectory("vae");
            folder.toFile().deleteOnExit();
            Path path = folder.resolve("model.npz");
            new NpzFile(arrays, new TreeMap<>()).write(path);
            return path.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

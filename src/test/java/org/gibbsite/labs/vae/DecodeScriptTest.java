package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of NumPy in the documents decode what a run has saved. */
class DecodeScriptTest {
    @Test void numPyDecodesTheSamePixels(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(output(List.of("python3", "-c", "import numpy; print(1)")).equals("1\n"),
                "needs NumPy for python3");
        VaeSettings settings = Parameters.with(new VaeLab().defaults(), "data", "bars-and-stripes");
        Path file = folder.resolve("checkpoint.npz");
        try (MatrixBackend backend = Backends.create(null, 1)) {
            VaeExperiment run = new VaeExperiment(settings,
                    new LabContext(RandomKey.of(1), backend, new Shelf(Places.ofSystem())));
            for (int i = 0; i < 20; i++) run.step(RandomKey.of(i));
            new NpzFile(run.save().arrays(), new TreeMap<>()).write(file);
            float[] expected = run.frame().model().decode(new float[]{0.5f, -1.25f});
            List<String> found = output(List.of("python3", "docs/labs/vae_decode.py", file.toString(), "0.5", "-1.25"))
                    .lines().toList();
            assertThat(found).hasSize(expected.length);
            for (int i = 0; i < expected.length; i++) {
                assertThat(Float.parseFloat(found.get(i))).isCloseTo(expected[i], Offset.offset(2e-6f));
            }
        }
    }

    private static String output(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
        } catch (IOException noPython) {
            return "";
        }
    }
}

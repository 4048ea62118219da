package org.gibbsite.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gibbsite.data.ImageData;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RbmBenchTest {
    private static ImageData images() {
        byte[] train = new byte[300 * 784], test = new byte[10 * 784];
        float[] draws = new float[train.length];
        RandomKey.of(1).uniforms(draws);
        for (int i = 0; i < train.length; i++) train[i] = (byte) (draws[i] < 0.2f ? 255 : 0);
        return ImageData.of("Noise", 28, 28, 1, train, new byte[300], test, new byte[10]);
    }

    @Test void theReportNamesEveryRowWithItsRate() {
        List<String> lines = new ArrayList<>();
        RbmBenchReport report = new RbmBench(new RbmBench.Options(null, 1, 1e-3, false), name -> images(), lines::add)
                .run();
        JsonObject json = report.json();
        assertThat(json.get("bench").getAsString()).isEqualTo("rbm");
        assertThat(json.get("threads").getAsInt()).isEqualTo(1);
        assertThat(report.rows()).extracting(RbmBenchReport.Row::name).containsExactly("cd1-784x500-b20",
                "cd1-784x500-b100", "cd1-784x500-b20-sampled", "cd1-784x500-b100-sampled");
        for (var row : json.getAsJsonArray("rows")) {
            assertThat(row.getAsJsonObject().get("imagesPerSecond").getAsDouble()).isPositive();
            assertThat(row.getAsJsonObject().has("peer")).isFalse();
        }
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).contains("-bit vectors").contains("1 thread").contains("Noise");
    }

    @Test void aPeerThatIsInstalledTrains(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("images"), images().trainImages());
        Optional<Contestant> peer = PythonPeer.start("rbm_peer.py", "numpy", folder, file, 784, 1);
        Assumptions.assumeTrue(peer.isPresent(), "needs NumPy for python3");
        try (Contestant numpy = peer.get()) {
            assertThat(numpy.name()).startsWith("numpy ").endsWith("1 thread");
            assertThat(numpy.miniEpoch(100, true)).isPositive();
        }
    }

    @Test void theRatioIsThatToTheFastestPeer() {
        RbmBenchReport.Row row = new RbmBenchReport.Row("cd1-784x500-b20", 30_000, "torch 2.0, 1 thread", 20_000);
        assertThat(row.ratio()).isEqualTo(1.5);
        assertThat(row.text()).contains("30,000").contains("1.50 × torch 2.0, 1 thread (20,000)");
    }

    @Test void badOptionsAreRefused() {
        assertThatThrownBy(() -> new RbmBench.Options(null, 0, 1, false)).hasMessageContaining("threads");
        assertThatThrownBy(() -> new RbmBench.Options(null, 1, Double.NaN, false)).hasMessageContaining("seconds");
    }
}

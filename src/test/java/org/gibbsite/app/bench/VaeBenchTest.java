package org.gibbsite.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gibbsite.data.ImageData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaeBenchTest {
    private static ImageData images() {
        byte[] train = new byte[300 * 784], test = new byte[10 * 784];
        for (int i = 0; i < train.length; i++) train[i] = (byte) (i % 5 == 0 ? 255 : 0);
        return ImageData.of("Stripes", 28, 28, 1, train, new byte[300], test, new byte[10]);
    }

    @Test void theReportHasOurRate() {
        List<String> lines = new ArrayList<>();
        VaeBenchReport report = new VaeBench(new RbmBench.Options(null, 1, 1e-3, false), name -> images(), lines::add)
                .run();
        JsonObject json = report.json();
        assertThat(json.get("bench").getAsString()).isEqualTo("vae");
        assertThat(json.get("imagesPerSecond").getAsDouble()).isPositive();
        assertThat(json.has("peer")).isFalse();
        assertThat(lines).hasSize(1).first().asString().contains("Stripes").contains("images/s");
    }

    @Test void aPeerThatIsInstalledTrains(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("images"), images().trainImages());
        Optional<Contestant> peer = PythonPeer.start("vae_peer.py", "numpy", folder, file, 784, 1);
        Assumptions.assumeTrue(peer.isPresent(), "needs NumPy for python3");
        try (Contestant numpy = peer.get()) {
            assertThat(numpy.miniEpoch(2, false)).isPositive();
        }
    }
}

package org.gibbsite.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerProcessTest {

    @Test void peersRunUnhindered() {
        Map<String, String> environment = new HashMap<>(
                Map.of("OPENBLAS_CORETYPE", "Nehalem", "OPENBLAS_L2_SIZE", "4", "PATH", "/usr/bin"));
        PeerProcess.prepare(environment);
        assertThat(environment).doesNotContainKeys("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE").containsKey("PATH");
    }

    @Test void aPeerNamesItsLibraryAndLeavesNothingBehind(@TempDir Path temporary) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("peer"));
        Optional<PeerProcess> started = PeerProcess.start("product_peer.py", folder, List.of("1"));
        Assumptions.assumeTrue(started.isPresent(), "needs NumPy for python3");
        try (PeerProcess peer = started.get()) {
            assertThat(peer.name()).matches("numpy [0-9.]+( \\((OpenBLAS \\w+|MKL)\\))?");
            assertThat(peer.ask("ab 20 30 40 3")).isPositive();
            assertThat(peer.ask("atb 20 30 40 3")).isPositive();
            assertThat(peer.ask("abt 20 30 40 3")).isPositive();
        }
        new TemporaryFolder(folder).close();
        assertThat(folder).doesNotExist();
    }

    @Test void aScriptThatCannotStartIsNoPeer(@TempDir Path folder) throws IOException {
        assertThat(PeerProcess.start("product_peer.py", folder, List.of())).isEmpty();
    }
}

package org.gibbsite.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** NumPy, which sweeps the Ising model as {@code ising_peer.py} says. */
final class IsingPeer implements AutoCloseable {
    /** The ways of {@code ising_peer.py} to sweep. */
    static final List<String> VARIANTS = List.of("whole", "split");

    private final PeerProcess process;

    private IsingPeer(PeerProcess process) {
        this.process = process;
    }

    /** Starts the peer where NumPy is installed. @param folder where the script is written */
    static Optional<IsingPeer> start(Path folder) throws IOException {
        return PeerProcess.start("ising_peer.py", folder, List.of()).map(IsingPeer::new);
    }

    /** {@code "numpy 1.24.2 (OpenBLAS Zen)"}. */
    String name() { return process.name(); }

    /** @return seconds of processor time */
    double sweep(String variant, int side, int sweeps) throws IOException {
        return process.ask(variant + " " + side + " " + sweeps);
    }

    @Override public void close() {
        process.close();
    }
}

package org.gibbsite.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A numerical library of Python that carries out the same update, as {@code rbm_peer.py} or another script says. */
final class PythonPeer implements Contestant {
    private final PeerProcess process;
    private final int threads;

    private PythonPeer(PeerProcess process, int threads) {
        this.process = process;
        this.threads = threads;
    }

    /**
     * Starts the peer where the library is installed.
     *
     * @param script  {@code "rbm_peer.py"} or {@code "vae_peer.py"}
     * @param library {@code "numpy"} or {@code "torch"}
     * @param folder  where the script is written; holds the images too
     * @param images  unsigned bytes, {@code pixels} an image
     */
    static Optional<Contestant> start(String script, String library, Path folder, Path images, int pixels, int threads)
            throws IOException {
        List<String> arguments = List.of(library, images.toString(), pixels + "", HIDDEN + "", threads + "");
        return PeerProcess.start(script, folder, arguments).map(process -> new PythonPeer(process, threads));
    }

    @Override public String name() {
        return process.name() + ", " + threads + (threads == 1 ? " thread" : " threads");
    }

    @Override public double miniEpoch(int batch, boolean sampled) throws IOException {
        return process.ask(batch + (sampled ? " samples" : " probabilities"));
    }

    @Override public void close() {
        process.close();
    }
}

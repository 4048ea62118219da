package org.gibbsite.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A numerical library of Python that carries out the same update in a process of its own, {@code rbm_peer.py} or another, and is told
 * when: so its timed pieces and ours alternate, and what disturbs one disturbs the other.
 */
final class PythonPeer implements Contestant {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "python");

    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final String name;
    private final int threads;

    private PythonPeer(Process process, BufferedReader answers, String name, int threads) {
        this.process = process;
        this.answers = answers;
        this.name = name;
        this.threads = threads;
        commands = process.outputWriter();
    }

    /**
     * Starts the peer where the library is installed.
     *
     * @param scriptName {@code "rbm_peer.py"} or {@code "vae_peer.py"}
     * @param library {@code "numpy"} or {@code "torch"}
     * @param folder  where the script is written; holds the images too
     * @param images  unsigned bytes, {@code pixels} an image
     */
    static Optional<Contestant> start(String scriptName, String library, Path folder, Path images, int pixels,
            int threads)
            throws IOException {
        Path script = folder.resolve(scriptName);
        if (Files.notExists(script)) {
            try (InputStream text = PythonPeer.class.getResourceAsStream(scriptName)) {
                Files.copy(text, script);
            }
        }
        for (String python : PYTHONS) {
            Optional<Contestant> peer = start(
                    List.of(python, script.toString(), library, images.toString(), pixels + "",
                            HIDDEN + "", threads + ""),
                    threads);
            if (peer.isPresent()) return peer;
        }
        return Optional.empty();
    }

    private static Optional<Contestant> start(List<String> command, int threads) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader answers = process.inputReader();
            String first = answers.readLine();
            if (first != null && first.startsWith("ready ")) {
                return Optional.of(new PythonPeer(process, answers, first.substring("ready ".length()), threads));
            }
            process.destroy();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    @Override public String name() { return name + ", " + threads + (threads == 1 ? " thread" : " threads"); }

    @Override public double miniEpoch(int batch, boolean sampled) throws IOException {
        commands.write(batch + (sampled ? " samples\n" : " probabilities\n"));
        commands.flush();
        String answer = answers.readLine();
        if (answer == null) throw new IOException(name() + " ended in the middle of the benchmark");
        return Double.parseDouble(answer);
    }

    @Override public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

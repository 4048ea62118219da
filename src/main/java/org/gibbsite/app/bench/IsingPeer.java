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

/** NumPy in a process of its own, {@code ising_peer.py}, which sweeps when it is told, so that its pieces and ours alternate. */
final class IsingPeer implements AutoCloseable {
    /** The ways of {@code ising_peer.py} to sweep. */
    static final List<String> VARIANTS = List.of("whole", "split");
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "python");

    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final String name;

    private IsingPeer(Process process, BufferedReader answers, String name) {
        this.process = process;
        this.answers = answers;
        this.name = name;
        commands = process.outputWriter();
    }

    /** Starts the peer where NumPy is installed. @param folder where the script is written */
    static Optional<IsingPeer> start(Path folder) throws IOException {
        Path script = folder.resolve("ising_peer.py");
        try (InputStream text = IsingPeer.class.getResourceAsStream("ising_peer.py")) {
            Files.copy(text, script);
        }
        for (String python : PYTHONS) {
            Optional<IsingPeer> peer = start(List.of(python, script.toString()));
            if (peer.isPresent()) return peer;
        }
        return Optional.empty();
    }

    private static Optional<IsingPeer> start(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader answers = process.inputReader();
            String first = answers.readLine();
            if (first != null && first.startsWith("ready "))
                return Optional.of(new IsingPeer(process, answers, first.substring("ready ".length())));
            process.destroy();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code "numpy 1.24.2"}. */
    String name() { return name; }

    /** @return seconds of processor time */
    double sweep(String variant, int side, int sweeps) throws IOException {
        commands.write(variant + " " + side + " " + sweeps + "\n");
        commands.flush();
        String answer = answers.readLine();
        if (answer == null) throw new IOException(name + " ended in the middle of the benchmark");
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

package org.gibbsite.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A script of Python in a process of its own that works when it is told, so that its timed pieces and ours alternate and
 * what disturbs one disturbs the other. It says first {@code ready} and its name, then answers each line with a number.
 *
 * <p>It runs unhindered: what the environment says of OpenBLAS's kernel and caches is taken out, so that the library chooses
 * for itself; the name tells what it chose.
 */
final class PeerProcess implements AutoCloseable {
    /** Variables by which somebody may have bound OpenBLAS to a kernel that is not the fastest here. */
    static final List<String> HINDRANCES = List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE");
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "python");
    private static final String KERNEL = "peer_kernel.py";

    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final String name;

    private PeerProcess(Process process, BufferedReader answers, String name) {
        this.process = process;
        this.answers = answers;
        this.name = name;
        commands = process.outputWriter();
    }

    /**
     * Starts a peer where python3 has what it needs.
     *
     * @param script    such as {@code "rbm_peer.py"}
     * @param folder    where the script is written
     * @param arguments of the script
     */
    static Optional<PeerProcess> start(String script, Path folder, List<String> arguments) throws IOException {
        for (String file : List.of(script, KERNEL)) write(file, folder);
        for (String python : PYTHONS) {
            List<String> command = Stream.concat(Stream.of(python, folder.resolve(script).toString()),
                    arguments.stream()).toList();
            Optional<PeerProcess> peer = start(command);
            if (peer.isPresent()) return peer;
        }
        return Optional.empty();
    }

    private static void write(String file, Path folder) throws IOException {
        if (Files.exists(folder.resolve(file))) return;
        try (InputStream text = PeerProcess.class.getResourceAsStream(file)) {
            Files.copy(text, folder.resolve(file));
        }
    }

    private static Optional<PeerProcess> start(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            prepare(builder.environment());
            Process process = builder.start();
            BufferedReader answers = process.inputReader();
            String first = answers.readLine();
            if (first != null && first.startsWith("ready "))
                return Optional.of(new PeerProcess(process, answers, first.substring("ready ".length())));
            process.destroy();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Takes out what would bind the library to a slower kernel; and no compiled scripts are left behind. */
    static void prepare(Map<String, String> environment) {
        environment.keySet().removeAll(HINDRANCES);
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
    }

    /** Library, version and kernel: {@code "numpy 1.24.2 (OpenBLAS Zen)"}. */
    String name() { return name; }

    /** Sends a line and waits for the number that answers it: seconds. */
    double ask(String line) throws IOException {
        commands.write(line + "\n");
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

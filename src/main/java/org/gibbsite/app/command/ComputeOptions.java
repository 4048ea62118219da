package org.gibbsite.app.command;

import org.gibbsite.compute.BackendProbe;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import picocli.CommandLine.Option;

/** What computes. */
final class ComputeOptions {
    static final int MOST_THREADS = 1024;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of the matrix products (default: one less than there are cores). The result is the same for any number.") private Integer threads;

    @Option(names = "--backend", paramLabel = "NAME", description = "Compute engine (default: the best of this machine; see: gibbsite devices).") private String backend;

    int threads() {
        return threads == null ? Math.max(1, Runtime.getRuntime().availableProcessors() - 1) : threads;
    }

    /** The engine that was asked for, else the best one. */
    MatrixBackend open() {
        if (threads() < 1 || threads() > MOST_THREADS) {
            throw new BadInput("--threads must be 1 to " + MOST_THREADS + ": " + threads());
        }
        return BadInput.unless(() -> Backends.create(backend, threads()));
    }

    /** The engine that was asked for, else {@code usual} where this machine has it, else the best one. */
    MatrixBackend open(String usual) {
        boolean here = Backends.probe().stream()
                .anyMatch(probe -> probe instanceof BackendProbe.Available && probe.name().equals(usual));
        if (backend == null && here) backend = usual;
        return open();
    }
}

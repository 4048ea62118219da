package org.gibbsite.app.command;

import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import picocli.CommandLine.Option;

/** What computes. */
final class ComputeOptions {
    private static final int MOST_THREADS = 1024;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of the matrix products (default: one less than there are cores). The result is the same for any number.") private Integer threads;

    @Option(names = "--backend", paramLabel = "NAME", description = "Compute engine (default: the best of this machine; see: gibbsite devices).") private String backend;

    int threads() {
        return threads == null ? Math.max(1, Runtime.getRuntime().availableProcessors() - 1) : threads;
    }

    MatrixBackend open() {
        if (threads() < 1 || threads() > MOST_THREADS) {
            throw new BadInput("--threads must be 1 to " + MOST_THREADS + ": " + threads());
        }
        return BadInput.unless(() -> Backends.create(backend, threads()));
    }
}

package org.gibbsite.app.command;

import java.util.concurrent.Callable;
import org.gibbsite.compute.BackendProbe;
import org.gibbsite.compute.Backends;
import org.gibbsite.experiment.Plural;
import picocli.CommandLine.Command;

/** {@code gibbsite devices}: what can compute here, and what cannot and why. */
@Command(name = "devices", description = "Lists the compute engines of this machine, the best one first.")
public final class DevicesCommand implements Callable<Integer> {
    private final Output output;

    public DevicesCommand(Output output) {
        this.output = output;
    }

    @Override public Integer call() {
        for (BackendProbe probe : Backends.probe()) {
            switch (probe) {
                case BackendProbe.Available available -> line("available", available.name(), available.description());
                case BackendProbe.Unavailable missing -> line("missing", missing.name(), missing.reason());
            }
        }
        int cores = Runtime.getRuntime().availableProcessors();
        output.line(cores + " " + Plural.of(cores, "core"));
        return Exit.DONE;
    }

    private void line(String state, String name, String text) {
        output.line("%-10s %-8s %s".formatted(state, name, text));
    }
}

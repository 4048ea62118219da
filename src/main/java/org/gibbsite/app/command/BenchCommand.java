package org.gibbsite.app.command;

import java.util.concurrent.Callable;
import org.gibbsite.app.bench.RbmBench;
import org.gibbsite.app.bench.RbmBenchReport;
import org.gibbsite.data.DataShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gibbsite bench}: how fast this machine is, in numbers that other programs can read. */
@Command(name = "bench", description = "Measures this machine.")
public final class BenchCommand implements Callable<Integer> {
    private final DataShelf shelf;
    private final Output output;

    public BenchCommand(DataShelf shelf, Output output) {
        this.shelf = shelf;
        this.output = output;
    }

    @Override public Integer call() {
        throw new BadInput("say which: gibbsite bench rbm");
    }

    @Command(name = "rbm", description = "Images a second in training an RBM with CD-1, beside NumPy and PyTorch where python3 has them.") int rbm(
            @Option(names = "--data", paramLabel = "NAME|FOLDER", description = "Data set (default: mnist where it is here, else scribble).") String data,
            @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads of the training (default: ${DEFAULT-VALUE}).") int threads,
            @Option(names = "--seconds", paramLabel = "S", defaultValue = "5", description = "Timed work for each row and contestant (default: ${DEFAULT-VALUE}).") double seconds,
            @Option(names = "--no-peers", description = "Measure Gibbsite alone.") boolean alone,
            @Option(names = "--json", description = "End with one line of JSON.") boolean json) {
        if (threads > ComputeOptions.MOST_THREADS) {
            throw new BadInput("--threads must be 1 to " + ComputeOptions.MOST_THREADS + ": " + threads);
        }
        RbmBenchReport report = BadInput.unless(
                () -> new RbmBench(new RbmBench.Options(data, threads, seconds, !alone), shelf, output::line).run());
        if (json) output.json(report.json());
        return Exit.DONE;
    }
}

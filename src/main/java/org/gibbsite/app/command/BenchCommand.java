package org.gibbsite.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gibbsite.app.bench.EmBench;
import org.gibbsite.app.bench.EmBenchReport;
import org.gibbsite.app.bench.GibbsBench;
import org.gibbsite.app.bench.GibbsBenchReport;
import org.gibbsite.app.bench.IsingBench;
import org.gibbsite.app.bench.IsingBenchReport;
import org.gibbsite.app.bench.ProductBench;
import org.gibbsite.app.bench.ProductBenchReport;
import org.gibbsite.app.bench.RbmBench;
import org.gibbsite.app.bench.RbmBenchReport;
import org.gibbsite.app.bench.StartBench;
import org.gibbsite.app.bench.StartBenchReport;
import org.gibbsite.app.bench.UiBench;
import org.gibbsite.app.bench.UiBenchReport;
import org.gibbsite.app.bench.VaeBench;
import org.gibbsite.app.bench.VaeBenchReport;
import org.gibbsite.controller.Grain;
import org.gibbsite.controller.Speed;
import org.gibbsite.data.DataShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gibbsite bench}: how fast this machine is, in numbers that other programs can read. */
@Command(name = "bench", description = "Measures this machine.")
public final class BenchCommand implements Callable<Integer> {
    private final DataShelf shelf;
    private final Looking looking;
    private final Output output;

    /** Measures what looking at a lab costs. */
    @FunctionalInterface
    public interface Looking {
        UiBenchReport measure(String lab, UiBench.Options options, Consumer<String> lines) throws InterruptedException;
    }

    public BenchCommand(DataShelf shelf, Looking looking, Output output) {
        this.shelf = shelf;
        this.looking = looking;
        this.output = output;
    }

    @Override public Integer call() {
        throw new BadInput(
                "say which: gibbsite bench rbm, vae, gibbs, ising, em, product, ui or start");
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

    @Command(name = "vae", description = "Images a second in training a VAE 784–500–2–500–784, beside NumPy and PyTorch where python3 has them.") int vae(
            @Option(names = "--data", paramLabel = "NAME|FOLDER", description = "Data set (default: mnist where it is here, else scribble).") String data,
            @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads of the training (default: ${DEFAULT-VALUE}).") int threads,
            @Option(names = "--seconds", paramLabel = "S", defaultValue = "5", description = "Timed work for each contestant (default: ${DEFAULT-VALUE}).") double seconds,
            @Option(names = "--no-peers", description = "Measure Gibbsite alone.") boolean alone,
            @Option(names = "--json", description = "End with one line of JSON.") boolean json) {
        if (threads > ComputeOptions.MOST_THREADS) {
            throw new BadInput("--threads must be 1 to " + ComputeOptions.MOST_THREADS + ": " + threads);
        }
        VaeBenchReport report = BadInput.unless(
                () -> new VaeBench(new RbmBench.Options(data, threads, seconds, !alone), shelf, output::line).run());
        if (json) output.json(report.json());
        return Exit.DONE;
    }

    @Command(name = "gibbs", description = "Sweeps of 1000 chains on 784–500 beside one product alone, and unit draws of a small machine.") int gibbs(
            @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads of the large machine (default: ${DEFAULT-VALUE}).") int threads,
            @Option(names = "--json", description = "End with one line of JSON.") boolean json) {
        if (threads > ComputeOptions.MOST_THREADS) {
            throw new BadInput("--threads must be 1 to " + ComputeOptions.MOST_THREADS + ": " + threads);
        }
        GibbsBenchReport report = BadInput.unless(() -> new GibbsBench(threads, output::line).run());
        if (json) output.json(report.json());
        return Exit.DONE;
    }

    @Command(name = "ising", description = "Spin updates a nanosecond and clusters a second of the Ising model at T_c, beside NumPy where python3 has it.") int ising(
            @Option(names = "--rounds", paramLabel = "N", defaultValue = "7", description = "Measurements of each, in turn (default: ${DEFAULT-VALUE}).") int rounds,
            @Option(names = "--no-peers", description = "Measure Gibbsite alone.") boolean alone,
            @Option(names = "--json", description = "End with one line of JSON.") boolean json) {
        IsingBenchReport report = BadInput.unless(() -> new IsingBench(rounds, !alone, 1, output::line).run());
        if (json) output.json(report.json());
        return Exit.DONE;
    }

    @Command(name = "em", description = "Milliseconds a round of EM for ten Gaussians in the plane, beside scikit-learn where python3 has it.") int em(
            @Option(names = "--points", paramLabel = "N", defaultValue = "100000", description = "Points (default: ${DEFAULT-VALUE}).") int points,
            @Option(names = "--rounds", paramLabel = "N", defaultValue = "7", description = "Measurements of each, in turn (default: ${DEFAULT-VALUE}).") int rounds,
            @Option(names = "--no-peers", description = "Measure Gibbsite alone.") boolean alone,
            @Option(names = "--json", description = "End with one line of JSON.") boolean json) {
        EmBenchReport report = BadInput.unless(() -> new EmBench(points, rounds, !alone, output::line).run());
        if (json) output.json(report.json());
        return Exit.DONE;
    }

    @Command(name = "product", description = "Float products at the shapes in use, beside the core's multiply-add peak and NumPy where python3 has it.") int product(
            @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads of ours and of NumPy (default: ${DEFAULT-VALUE}).") int threads,
            @Option(names = "--seconds", paramLabel = "S", defaultValue = "3", description = "For each row (default: ${DEFAULT-VALUE}).") double seconds,
            @Option(names = "--no-peers", description = "Measure Gibbsite alone.") boolean alone,
            @Option(names = "--json", description = "End with one line of JSON.") boolean json) {
        if (threads > ComputeOptions.MOST_THREADS) {
            throw new BadInput("--threads must be 1 to " + ComputeOptions.MOST_THREADS + ": " + threads);
        }
        ProductBenchReport report = BadInput
                .unless(() -> new ProductBench(threads, seconds, !alone, output::line).run());
        if (json) output.json(report.json());
        return Exit.DONE;
    }

    @Command(name = "ui", description = "What looking costs: the training rate with the window open, how long events wait, pictures a second.") int ui(
            @Option(names = "--lab", paramLabel = "NAME", defaultValue = "rbm", description = "rbm, vae, gibbs, or ising-2d with side 512 (default: ${DEFAULT-VALUE}).") String lab,
            @Option(names = "--panels", paramLabel = "P", description = "all, or few: the page as it opens (default: few for ising-2d, else all).") String panels,
            @Option(names = "--grain", paramLabel = "G", defaultValue = "update", description = "update or phase; rbm has phases (default: ${DEFAULT-VALUE}).") String grain,
            @Option(names = "--speed", paramLabel = "N", defaultValue = "0", description = "Updates a second; 0 is as fast as they come, and 1.25 s for each phase (default: ${DEFAULT-VALUE}).") double speed,
            @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads of the training (default: ${DEFAULT-VALUE}).") int threads,
            @Option(names = "--seconds", paramLabel = "S", defaultValue = "8", description = "Of each measurement (default: ${DEFAULT-VALUE}).") double seconds,
            @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Measurements without and with the window, in turn (default: ${DEFAULT-VALUE}).") int rounds,
            @Option(names = "--json", description = "End with one line of JSON.") boolean json)
            throws InterruptedException {
        if (!List.of("rbm", "vae", "gibbs", "ising-2d").contains(lab)) {
            throw new BadInput("--lab must be rbm, vae, gibbs or ising-2d: " + lab);
        }
        UiBench.Options options = BadInput.unless(() -> new UiBench.Options(threads, seconds, rounds,
                all(lab, panels), grain(lab, grain), new Speed(speed)));
        try {
            UiBenchReport report = looking.measure(lab, options, output::line);
            if (json) output.json(report.json());
            return Exit.DONE;
        } catch (IllegalStateException failed) {
            throw new RunFailure(failed.getMessage(), failed);
        }
    }

    @Command(name = "start", description = "How long a start takes, seen from outside: the launcher is started on a screen of its own, which is looked at. Needs Xvfb.") int start(
            @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "Starts of each kind (default: ${DEFAULT-VALUE}).") int runs,
            @Option(names = "--json", description = "End with one line of JSON.") boolean json)
            throws InterruptedException {
        Path launcher = Path.of(System.getProperty("gibbsite.home", "")).resolve("gibbsite").toAbsolutePath();
        StartBench bench = BadInput.unless(() -> new StartBench(launcher, runs, output::line));
        try {
            StartBenchReport report = bench.run();
            if (json) output.json(report.json());
            return Exit.DONE;
        } catch (IllegalStateException failed) {
            throw new RunFailure(failed.getMessage(), failed);
        }
    }

    private static boolean all(String lab, String panels) {
        return switch (panels) {
            case null -> !lab.equals("ising-2d");
            case "all" -> true;
            case "few" -> false;
            case String other -> throw new BadInput("--panels must be all or few: " + other);
        };
    }

    private static Grain grain(String lab, String wanted) {
        return switch (wanted) {
            case "update" -> Grain.UPDATE;
            case "phase" -> {
                if (!lab.equals("rbm"))
                    throw new BadInput("--grain phase is for lab rbm: lab " + lab + " has no phases");
                yield Grain.PHASE;
            }
            case String other -> throw new BadInput("--grain must be update or phase: " + other);
        };
    }
}

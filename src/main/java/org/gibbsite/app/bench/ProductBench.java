package org.gibbsite.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gibbsite.app.bench.ProductBenchReport.Row;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.simd.MultiplyAddPeak;
import org.gibbsite.compute.simd.SimdBackend;

/**
 * Float products at the shapes in use, beside the most multiply-adds that this core can do and beside NumPy's. The three
 * take turns in pieces of a few milliseconds, and shares and ratios are medians over the turns: what slows the core down
 * for a while slows all of them.
 */
public final class ProductBench {
    /** Operations of a timed piece, in 10⁹. */
    private static final double PIECE = 0.4;
    /** Seconds of our own products before a row is timed: until they are compiled. */
    private static final double WARM_UP = 1.5;
    /** Between the peak before our products and after: where it is larger something else came in between. */
    private static final double MOST_DISAGREEMENT = 0.1;

    private final int threads;
    private final double seconds;
    private final boolean peers;
    private final Consumer<String> lines;

    /**
     * @param threads of ours and of NumPy; the peak is that of one thread times these
     * @param seconds for each row, all contestants together
     * @param peers   whether to look for NumPy
     * @param lines   takes each line of the report for people as soon as it is known
     */
    public ProductBench(int threads, double seconds, boolean peers, Consumer<String> lines) {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1: " + threads);
        if (!(seconds > 0)) throw new IllegalArgumentException("seconds must be above 0: " + seconds);
        this.threads = threads;
        this.seconds = seconds;
        this.peers = peers;
        this.lines = lines;
    }

    public ProductBenchReport run() {
        try (MatrixBackend backend = Backends.create(null, threads);
                TemporaryFolder folder = TemporaryFolder.make("gibbsite-bench")) {
            Optional<PeerProcess> peer = peers
                    ? PeerProcess.start("product_peer.py", folder.path(), List.of(threads + ""))
                    : Optional.empty();
            ProductBenchReport report = new ProductBenchReport(Processor.name(), SimdBackend.vectorBits(), threads,
                    peer.map(PeerProcess::name).orElse(""), new ArrayList<>());
            try {
                report.heading().forEach(lines);
                for (ProductShape shape : ProductShape.IN_USE) {
                    report.rows().add(row(shape, backend, peer));
                    lines.accept(report.rows().getLast().text());
                }
            } finally {
                peer.ifPresent(PeerProcess::close);
            }
            return report;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Row row(ProductShape shape, MatrixBackend backend, Optional<PeerProcess> peer) throws IOException {
        MultiplyAddPeak peak = new MultiplyAddPeak();
        Runnable work = shape.work(backend);
        int times = (int) Math.max(1, PIECE / shape.gigaOperations());
        int peaks = (int) Math.max(1, PIECE / 4 / MultiplyAddPeak.gigaOperations());
        double before = System.nanoTime();
        while (System.nanoTime() - before < 1e9 * Math.min(WARM_UP, 4 * seconds)) {
            work.run();
            peak.run();
        }
        List<Double> limits = new ArrayList<>(), shares = new ArrayList<>(), rates = new ArrayList<>(),
                theirs = new ArrayList<>(), ratios = new ArrayList<>();
        long start = System.nanoTime();
        do {
            double earlier = seconds(peaks, peak::run);
            work.run(); // what the others drove out of the caches comes back
            double rate = times * shape.gigaOperations() / seconds(times, work);
            double later = seconds(peaks, peak::run), disagreement = Math.abs(earlier / later - 1);
            if (disagreement > MOST_DISAGREEMENT && System.nanoTime() - start < 3e9 * seconds) continue;
            double limit = threads * peaks * MultiplyAddPeak.gigaOperations() * 2 / (earlier + later);
            limits.add(limit);
            rates.add(rate);
            shares.add(rate / limit);
            if (peer.isEmpty()) continue;
            double their = times * shape.gigaOperations() / peer.get().ask(shape.command(times));
            theirs.add(their);
            ratios.add(rate / their);
        } while (rates.size() < 3 || System.nanoTime() - start < 1e9 * seconds);
        return new Row(shape.name(), Medians.of(rates), Medians.of(limits), Medians.of(shares), Medians.of(theirs),
                Medians.of(ratios));
    }

    /** Seconds of {@code times} runs. */
    private static double seconds(int times, Runnable work) {
        long start = System.nanoTime();
        for (int n = 0; n < times; n++) work.run();
        return (System.nanoTime() - start) * 1e-9;
    }
}

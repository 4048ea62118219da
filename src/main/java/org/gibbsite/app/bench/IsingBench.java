package org.gibbsite.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.gibbsite.app.bench.IsingBenchReport.Row;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SpinUpdate;
import org.gibbsite.compute.simd.SimdBackend;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.Dynamics;
import org.gibbsite.models.ising.IsingSampler;
import org.gibbsite.random.RandomKey;

/**
 * How fast the Ising model moves at T_c on one thread: checkerboard Metropolis as site updates a nanosecond, its random
 * numbers alone, NumPy's sweeps where python3 has it, and Wolff's clusters a second. Seconds are those of the processor, so
 * that other programs disturb little; rates are medians over rounds in which the contestants take turns, after a warm-up.
 */
public final class IsingBench {
    /** Site updates of one timed piece of ours, of the peer's, and clusters of one. */
    private static final long OWN_UPDATES = 1L << 27, PEER_UPDATES = 1L << 22;
    private static final int CLUSTERS = 200, WARM_UP = 3;

    private final int rounds;
    private final boolean peers;
    private final double share;
    private final Consumer<String> lines;
    private final RandomKey key = RandomKey.of(1);
    private long step;

    /**
     * @param rounds at least 1; @param peers whether to look for NumPy; @param share of the usual amount of work, in (0, 1]
     * @param lines takes each line of the report for people as soon as it is known
     */
    public IsingBench(int rounds, boolean peers, double share, Consumer<String> lines) {
        if (rounds < 1) throw new IllegalArgumentException("rounds must be at least 1: " + rounds);
        this.rounds = rounds;
        this.peers = peers;
        this.share = share;
        this.lines = lines;
    }

    public IsingBenchReport run() {
        IsingBenchReport report = new IsingBenchReport(Processor.name(), SimdBackend.vectorBits(), new ArrayList<>());
        lines.accept(report.heading());
        try (MatrixBackend backend = Backends.create(null, 1);
                TemporaryFolder folder = TemporaryFolder.make("gibbsite-bench")) {
            Optional<IsingPeer> peer = peers ? IsingPeer.start(folder.path()) : Optional.empty();
            try {
                for (int side : new int[]{256, 512}) add(report, metropolis(side, backend, peer));
            } finally {
                peer.ifPresent(IsingPeer::close);
            }
            add(report, wolff(256, backend));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return report;
    }

    private void add(IsingBenchReport report, Row row) {
        report.rows().add(row);
        row.lines().forEach(lines);
    }

    private Row metropolis(int side, MatrixBackend backend, Optional<IsingPeer> peer) throws IOException {
        IsingSampler sampler = new IsingSampler(side, Dynamics.METROPOLIS,
                new Coupling(Coupling.CRITICAL_TEMPERATURE, 0), backend);
        SpinUpdate generator = backend.spinUpdate();
        int sites = side * side, sweeps = (int) Math.max(1, share * OWN_UPDATES / sites), words = 128;
        int peerSweeps = (int) Math.max(1, share * PEER_UPDATES / sites);
        int draws = (int) Math.max(1, (long) sweeps * sites / (64 * words));
        long[] random = new long[2 * words];
        // nanoseconds for one site
        double[] own = new double[rounds], drawing = new double[rounds];
        double[][] theirs = new double[IsingPeer.VARIANTS.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            double ofSweep = seconds(sweeps, () -> sampler.step(key.fold(step++))) * 1e9 / sites;
            // the blocks that the words of as many sites take
            double ofDraw = seconds(draws, () -> {
                for (int k = 0; k < SpinUpdate.BLOCKS; k++) generator.draw(key, k * words, words, random, 0, words);
            }) * 1e9 / (64.0 * words);
            if (round < 0) continue;
            own[round] = ofSweep;
            drawing[round] = ofDraw;
            for (int v = 0; peer.isPresent() && v < theirs.length; v++) {
                theirs[v][round] = peer.get().sweep(IsingPeer.VARIANTS.get(v), side, peerSweeps) * 1e9
                        / ((double) peerSweeps * sites);
            }
        }
        double best = 0;
        String name = "";
        for (int v = 0; peer.isPresent() && v < theirs.length; v++) {
            double rate = 1 / median(theirs[v]);
            if (rate > best) name = peer.get().name() + ", " + IsingPeer.VARIANTS.get(v);
            best = Math.max(best, rate);
        }
        return Row.ofSweeps("metropolis-" + side, 1 / median(own), 1 / median(drawing), name, best);
    }

    private Row wolff(int side, MatrixBackend backend) {
        IsingSampler sampler = new IsingSampler(side, Dynamics.WOLFF, new Coupling(Coupling.CRITICAL_TEMPERATURE, 0),
                backend);
        int clusters = (int) Math.max(10, share * CLUSTERS);
        double[] own = new double[rounds], plain = new double[rounds];
        long[] sites = new long[1];
        for (int round = -2 * WARM_UP; round < rounds; round++) {
            if (round == 0) sites[0] = 0;
            double ofTiles = seconds(clusters, () -> {
                sampler.step(key.fold(step++));
                sites[0] += sampler.clusterSize();
            });
            double ofStack = seconds(clusters, () -> sampler.stepByStack(key.fold(step++)));
            if (round < 0) continue;
            own[round] = ofTiles;
            plain[round] = ofStack;
        }
        return Row.ofClusters("wolff-" + side, 1 / median(own), 1 / median(plain),
                (double) sites[0] / (clusters * (long) rounds));
    }

    /** Seconds of processor time that one call takes, over {@code calls}. */
    private static double seconds(int calls, Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int n = 0; n < calls; n++) work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) * 1e-9 / Math.max(1, calls);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

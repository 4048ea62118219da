package org.gibbsite.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gibbsite.random.RandomKey;

/**
 * Milliseconds a round of EM for a mixture of ten Gaussians with full covariances in the plane, and beside them scikit-learn's
 * where python3 has it: both from the same start on the same points, one thread each, medians over measurements in turn.
 */
public final class EmBench {
    static final int COMPONENTS = 10;
    /** Of one measurement; and after how many both must have the same likelihood. */
    private static final int ROUNDS = 20;
    private static final double SAME = 1e-6, APART = 4;

    private final int count, times;
    private final boolean peers;
    private final Consumer<String> lines;

    /**
     * @param count points, 100 to 10⁷
     * @param times measurements of each, 1 to 1000
     * @param peers whether scikit-learn is measured where it is installed
     * @param lines takes the report for people
     */
    public EmBench(int count, int times, boolean peers, Consumer<String> lines) {
        if (count < 100 || count > 10_000_000) throw new IllegalArgumentException("points must be 100 to 10000000");
        if (times < 1 || times > 1000) throw new IllegalArgumentException("rounds must be 1 to 1000");
        this.count = count;
        this.times = times;
        this.peers = peers;
        this.lines = lines;
    }

    public EmBenchReport run() {
        double[] points = points();
        try {
            EmBenchReport report = measure(points);
            lines.accept(report.text());
            return report;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ten clouds of unit variance in two rows. */
    private double[] points() {
        float[] normals = new float[2 * count];
        RandomKey.of(1).fold("points").normals(normals);
        double[] points = new double[2 * count];
        for (int n = 0; n < count; n++) {
            int cloud = n % COMPONENTS;
            points[2 * n] = APART * (cloud % 5) + normals[2 * n];
            points[2 * n + 1] = APART * (cloud / 5) + normals[2 * n + 1];
        }
        return points;
    }

    private static Optional<PeerProcess> peer(double[] points, Path folder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * points.length).order(ByteOrder.nativeOrder());
        bytes.asDoubleBuffer().put(points);
        Path file = Files.write(folder.resolve("points"), bytes.array());
        return PeerProcess.start("em_peer.py", folder, List.of(file.toString(), COMPONENTS + "", "1"));
    }

    private EmBenchReport measure(double[] points) throws IOException {
        try (OwnEm own = new OwnEm(points); TemporaryFolder folder = TemporaryFolder.make("gibbsite-bench")) {
            Optional<PeerProcess> peer = peers ? peer(points, folder.path()) : Optional.empty();
            try {
                return measure(own, peer);
            } finally {
                peer.ifPresent(PeerProcess::close);
            }
        }
    }

    private EmBenchReport measure(OwnEm own, Optional<PeerProcess> peer) throws IOException {
        double likelihood = own.likelihood(ROUNDS);
        if (peer.isPresent()) requireSame(likelihood, peer.get().ask("likelihood " + ROUNDS));
        List<Double> ours = new ArrayList<>(), theirs = new ArrayList<>();
        for (int i = 0; i < 2; i++) own.seconds(ROUNDS); // until the compiler is done
        for (int i = 0; i < times; i++) {
            ours.add(own.seconds(ROUNDS) / ROUNDS * 1e3);
            if (peer.isPresent()) theirs.add(peer.get().ask("seconds " + ROUNDS) / ROUNDS * 1e3);
        }
        return new EmBenchReport(Processor.name(), count, COMPONENTS, likelihood, Medians.of(ours),
                peer.map(PeerProcess::name).orElse(""), Medians.of(theirs));
    }

    private static void requireSame(double ours, double theirs) {
        if (!(Math.abs(ours - theirs) <= SAME)) {
            throw new IllegalStateException("after " + ROUNDS + " rounds the log-likelihood is " + ours
                    + " nats a point here and " + theirs + " at the peer");
        }
    }
}

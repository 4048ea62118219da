package org.gibbsite.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.gibbsite.app.bench.RbmBenchReport.Row;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.simd.SimdBackend;
import org.gibbsite.data.DataException;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.ImageData;

/**
 * Images a second in training a restricted Boltzmann machine 784–500 with CD-1, and beside them NumPy's and PyTorch's where
 * they are installed. A rate is the median over mini-epochs of 2000 images, those of the contestants taken in turn, after a
 * warm-up. Gathering a batch from a shuffled index is part of an update.
 */
public final class RbmBench {
    /** Seconds of our own training before anything is timed: until the kernels are compiled. */
    private static final double WARM_UP = 4;
    /** Seconds before each turn: the threads of the one before, ours or a peer's, spin a while before they sleep. */
    private static final double REST = 0.3;
    /** Timed mini-epochs of a turn; one before them, not timed, brings back what the others drove out of the caches. */
    private static final int TURN = 3;

    private final Options options;
    private final DataShelf shelf;
    private final Consumer<String> lines;

    /**
     * @param data    a data set's name, or null for MNIST where this machine has it and Scribble elsewhere
     * @param threads of our training; a peer is measured at 1 and at this many, and counts with the better
     * @param seconds of timed work for each contestant of a row; at least 3 mini-epochs are timed
     * @param peers   whether to look for peers
     */
    public record Options(String data, int threads, double seconds, boolean peers) {
        public Options {
            if (threads < 1) throw new IllegalArgumentException("threads must be at least 1: " + threads);
            if (!(seconds > 0)) throw new IllegalArgumentException("seconds must be above 0: " + seconds);
        }
    }

    /** @param lines takes each line of the report for people as soon as it is known */
    public RbmBench(Options options, DataShelf shelf, Consumer<String> lines) {
        this.options = options;
        this.shelf = shelf;
        this.lines = lines;
    }

    /** @throws DataException when the data set that was asked for cannot be read */
    public RbmBenchReport run() {
        ImageData data = images();
        try (OwnTraining own = new OwnTraining(data, Backends.create(null, options.threads()))) {
            RbmBenchReport report = new RbmBenchReport(Processor.name(), SimdBackend.vectorBits(), options.threads(),
                    data.name(), new ArrayList<>());
            lines.accept(report.heading());
            warmUp(own);
            measure(own, data, report);
            return report;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ImageData images() {
        if (options.data() != null) return shelf.images(options.data());
        try {
            return shelf.images("mnist");
        } catch (DataException notHere) {
            return shelf.images("scribble");
        }
    }

    private void warmUp(OwnTraining own) {
        double seconds = 0;
        for (int i = 0; seconds < Math.min(WARM_UP, 4 * options.seconds()); i++) {
            seconds += own.miniEpoch(i % 2 == 0 ? 20 : 100, i % 4 >= 2);
        }
    }

    private void measure(OwnTraining own, ImageData data, RbmBenchReport report) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make("gibbsite-bench")) {
            List<Contestant> peers = options.peers() ? peers(data, folder.path()) : List.of();
            try {
                List<Contestant> contestants = new ArrayList<>(List.of(own));
                contestants.addAll(peers);
                for (boolean sampled : new boolean[]{false, true}) {
                    for (int batch : new int[]{20, 100}) {
                        Row row = row(contestants, data.pixels(), batch, sampled);
                        report.rows().add(row);
                        lines.accept(row.text());
                    }
                }
            } finally {
                peers.forEach(Contestant::close);
            }
        }
    }

    private List<Contestant> peers(ImageData data, Path folder) throws IOException {
        Path images = folder.resolve("images");
        Files.write(images, data.trainImages());
        List<Contestant> peers = new ArrayList<>();
        for (String library : List.of("numpy", "torch")) {
            for (int threads : options.threads() == 1 ? new int[]{1} : new int[]{1, options.threads()}) {
                PythonPeer.start("rbm_peer.py", library, folder, images, data.pixels(), threads).ifPresent(peers::add);
            }
        }
        return peers;
    }

    private Row row(List<Contestant> contestants, int pixels, int batch, boolean sampled) throws IOException {
        List<List<Double>> seconds = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) seconds.add(new ArrayList<>());
        while (seconds.getFirst().size() < 3 || sum(seconds.getFirst()) < options.seconds()) {
            for (int i = 0; i < contestants.size(); i++) {
                rest();
                contestants.get(i).miniEpoch(batch, sampled);
                for (int j = 0; j < TURN; j++) seconds.get(i).add(contestants.get(i).miniEpoch(batch, sampled));
            }
        }
        String name = "cd1-" + pixels + "x" + Contestant.HIDDEN + "-b" + batch + (sampled ? "-sampled" : "");
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) {
            rates.add(new Rate(contestants.get(i).name(), Contestant.MINI_EPOCH / Medians.of(seconds.get(i))));
        }
        Rate peer = rates.subList(1, rates.size()).stream().max(Comparator.comparingDouble(Rate::images))
                .orElse(Rate.NONE);
        return new Row(name, rates.getFirst().images(), peer.name(), peer.images());
    }

    private static void rest() {
        LockSupport.parkNanos((long) (REST * 1e9));
    }

    /** @param images a second */
    private record Rate(String name, double images) {
        static final Rate NONE = new Rate("", Double.NaN);
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}

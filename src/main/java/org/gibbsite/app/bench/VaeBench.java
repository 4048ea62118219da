package org.gibbsite.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.simd.SimdBackend;
import org.gibbsite.data.DataException;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.ImageData;

/**
 * Images a second in training an autoencoder 784–500–2–500–784 with Adam on batches of 100, and beside them NumPy's and
 * PyTorch's where they are installed: medians over mini-epochs of 2000 images, taken in turn, after a warm-up.
 */
public final class VaeBench {
    private static final int LATENT = 2, TURN = 3;
    /** Seconds of our own training before anything is timed, at least and at most, and of rest before each turn. */
    private static final double WARM_UP = 6, LONGEST_WARM_UP = 30, REST = 0.3;
    /** Seconds of a look at whether the rate still rises, and by how much it may. */
    private static final double LOOK = 1.5, STEADY = 0.02;

    private final RbmBench.Options options;
    private final DataShelf shelf;
    private final Consumer<String> lines;

    /** @param lines takes the report for people */
    public VaeBench(RbmBench.Options options, DataShelf shelf, Consumer<String> lines) {
        this.options = options;
        this.shelf = shelf;
        this.lines = lines;
    }

    /** @throws DataException when the data set that was asked for cannot be read */
    public VaeBenchReport run() {
        ImageData data = images();
        List<Contestant> contestants = new ArrayList<>();
        try {
            contestants.add(new OwnVaeTraining(data, LATENT, Backends.create(null, options.threads())));
            warmUp(contestants.getFirst());
            try (TemporaryFolder folder = TemporaryFolder.make("gibbsite-bench")) {
                if (options.peers()) addPeers(contestants, data, folder.path());
                VaeBenchReport report = report(contestants, data);
                lines.accept(report.text());
                return report;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            for (Contestant contestant : contestants) contestant.close();
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

    /** Until the compiler is done: the median of a look is no better than that of the one before. */
    private void warmUp(Contestant own) throws IOException {
        double seconds = 0, before = Double.POSITIVE_INFINITY, patience = 6 * options.seconds();
        while (seconds < Math.min(LONGEST_WARM_UP, patience)) {
            List<Double> look = new ArrayList<>();
            while (look.isEmpty() || sum(look) < Math.min(LOOK, patience)) look.add(own.miniEpoch(LATENT, false));
            seconds += sum(look);
            double now = Medians.of(look);
            if (seconds >= WARM_UP && now > (1 - STEADY) * before) return;
            before = now;
        }
    }

    private void addPeers(List<Contestant> contestants, ImageData data, Path folder) throws IOException {
        Path images = Files.write(folder.resolve("images"), data.trainImages());
        for (String library : List.of("numpy", "torch")) {
            for (int threads : options.threads() == 1 ? new int[]{1} : new int[]{1, options.threads()}) {
                PythonPeer.start("vae_peer.py", library, folder, images, data.pixels(), threads)
                        .ifPresent(contestants::add);
            }
        }
    }

    private VaeBenchReport report(List<Contestant> contestants, ImageData data) throws IOException {
        List<List<Double>> seconds = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) seconds.add(new ArrayList<>());
        while (seconds.getFirst().size() < 3 || sum(seconds.getFirst()) < options.seconds()) {
            for (int i = 0; i < contestants.size(); i++) {
                LockSupport.parkNanos((long) (REST * 1e9));
                contestants.get(i).miniEpoch(LATENT, false);
                for (int j = 0; j < TURN; j++) seconds.get(i).add(contestants.get(i).miniEpoch(LATENT, false));
            }
        }
        int best = 0;
        for (int i = 1; i < contestants.size(); i++) {
            if (best == 0 || Medians.of(seconds.get(i)) < Medians.of(seconds.get(best))) best = i;
        }
        return new VaeBenchReport(Processor.name(), SimdBackend.vectorBits(), options.threads(), data.name(),
                Contestant.MINI_EPOCH / Medians.of(seconds.getFirst()), best == 0 ? "" : contestants.get(best).name(),
                best == 0 ? Double.NaN : Contestant.MINI_EPOCH / Medians.of(seconds.get(best)));
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}

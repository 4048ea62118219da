package org.gibbsite.app;

import java.time.Duration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.prefs.Preferences;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ModelFolder;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.lesson.Answers;
import org.gibbsite.ui.shell.Downloads;
import org.gibbsite.ui.shell.FoldChoices;
import org.gibbsite.ui.shell.LeftRuns;
import org.gibbsite.ui.shell.RunOpener;
import org.gibbsite.ui.shell.Sequel;

/** Opens the runs of the window, each with a back end of its own, and ends the back end when its run has ended. */
final class Runs implements RunOpener, AutoCloseable {
    /** Patience with a run that is saved while the program ends. */
    private static final long SAVE_SECONDS = 10;
    /** The window waits no longer than this for a run to rest. */
    private static final long REST_NANOS = 200_000_000;

    /** The back end that is fast from the first step on. */
    private static final String PLAIN = "ejml";

    private final DataShelf shelf;
    private final ModelFolder models;
    private final Downloads downloads;
    private final String backend;
    private final int threads;
    private final LeftRunFiles left;
    private final List<Open> open = new ArrayList<>();
    private final Map<RunController<?, ?>, Path> reopened = new HashMap<>();
    private final Map<Path, CountDownLatch> saves = new ConcurrentHashMap<>();

    private record Open(RunController<?, ?> run, MatrixBackend backend) {}

    /** Runs that are left are closed. @param backend by name, or null for the best one of this machine */
    Runs(DataShelf shelf, Downloads downloads, String backend, int threads) {
        this(shelf, downloads, backend, threads, null);
    }

    /** @param left keeps runs that are left; null where they are closed */
    private Runs(DataShelf shelf, Downloads downloads, String backend, int threads, LeftRunFiles left) {
        this.left = left;
        this.shelf = shelf;
        this.models = LabCatalog.models(shelf);
        this.downloads = downloads;
        this.backend = backend;
        this.threads = threads;
    }

    /** The best back end; one core is left to the window. */
    static Runs ofSystem(DataShelf shelf, Downloads downloads) {
        return new Runs(shelf, downloads, null, cores());
    }

    /** As the other; runs that are left are kept. */
    static Runs keeping(DataShelf shelf, Downloads downloads, LeftRunFiles left) {
        return new Runs(shelf, downloads, null, cores(), left);
    }

    private static int cores() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
            long seed) {
        return opened(best(), own -> new RunController<>(lab, settings, seed, own, shelf, models));
    }

    /** Without the kernels of the Vector API, which take seconds of the processor to become fast. */
    @Override public <S extends Record, F extends Frame> RunController<S, F> preview(Lab<S, F> lab, S settings,
            long seed) {
        return opened(Backends.create(PLAIN, 1), own -> new RunController<>(lab, settings, seed, own, shelf, models));
    }

    @Override public <S extends Record, F extends Frame> RunController<S, F> reopen(Lab<S, F> lab, Path file) {
        await(saves.get(file));
        RunController<S, F> run = opened(best(), own -> new RunController<>(lab, file, own, shelf, models));
        reopened.put(run, file);
        return run;
    }

    private MatrixBackend best() {
        VectorModule.load();
        return Backends.create(backend, threads);
    }

    private <S extends Record, F extends Frame> RunController<S, F> opened(MatrixBackend own,
            Function<MatrixBackend, RunController<S, F>> maker) {
        endIdle(Duration.ZERO);
        RunController<S, F> run = maker.apply(own);
        open.add(new Open(run, own));
        return run;
    }

    /** Saves it beside the window. A file that could not be read is set aside. */
    @Override public void leave(Lab<?, ?> lab, RunController<?, ?> run) {
        Path from = reopened.remove(run);
        rest(run);
        RunSnapshot<?> now = run.snapshot();
        boolean failed = now.status() instanceof RunStatus.Failed;
        if (left != null && from != null && failed && now.step() == 0) left.setAside(from);
        if (left == null || failed || now.status() instanceof RunStatus.Starting || now.step() == 0) {
            run.close();
            return;
        }
        CountDownLatch saved = new CountDownLatch(1);
        Path file = left.fileFor(lab, now);
        saves.put(file, saved);
        run.save(file, why -> {
            run.close();
            left.written(file);
            saves.remove(file);
            saved.countDown();
        });
    }

    /** So that what is said of the run is where it is saved. An engine answers between two steps. */
    private static void rest(RunController<?, ?> run) {
        run.pause();
        long end = System.nanoTime() + REST_NANOS;
        try {
            while (run.snapshot().status() instanceof RunStatus.Playing && System.nanoTime() < end) Thread.sleep(2);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override public LeftRuns leftRuns() { return left == null ? LeftRuns.NONE : left; }

    @Override public Downloads downloads() { return downloads; }

    @Override public List<Sequel> sequels(Lab<?, ?> lab) {
        return Sequels.of(lab, LabCatalog.labs(), models);
    }

    @Override public Answers answers(String labId) { return new KeptAnswers(Preferences.userRoot(), labId); }

    @Override public FoldChoices foldChoices() { return new KeptFoldChoices(Preferences.userRoot()); }

    /** Ends all runs and waits for their engines, at most some seconds. */
    @Override public void close() {
        saves.values().forEach(Runs::await);
        open.forEach(each -> each.run().close());
        endIdle(Duration.ofSeconds(5));
    }

    /** Whether every open run has gone at least so many steps. */
    boolean areAllPast(long step) {
        return open.stream().allMatch(each -> each.run().snapshot().step() >= step);
    }

    /** @param saved null where nothing is to be waited for */
    private static void await(CountDownLatch saved) {
        try {
            if (saved != null) saved.await(SAVE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void endIdle(Duration patience) {
        for (Iterator<Open> each = open.iterator(); each.hasNext();) {
            Open next = each.next();
            if (hasEnded(next.run(), patience)) {
                next.backend().close();
                each.remove();
            }
        }
    }

    private static boolean hasEnded(RunController<?, ?> run, Duration patience) {
        try {
            return run.snapshot().status() instanceof RunStatus.Closed
                    || !patience.isZero() && run.awaitClosed(patience);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.gibbsite.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.prefs.Preferences;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ModelFolder;
import org.gibbsite.controller.Resources;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.controller.Supplies;
import org.gibbsite.data.DataException;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.lesson.Answers;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.exhibit.FoldChoices;
import org.gibbsite.ui.shell.exhibit.LeftRuns;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.gibbsite.ui.shell.exhibit.Sequel;

/**
 * Opens the runs of the window, each with a back end of its own, and ends the back end when its run has ended. What belongs to
 * the process is made here, once, and handed to each. Any thread may use it.
 */
final class Runs implements RunOpener, AutoCloseable {
    /** The back end that is fast from the first step on. */
    private static final String PLAIN = "ejml";

    private final DataShelf shelf;
    private final ModelFolder models;
    private final Resources resources = new Resources();
    private final Downloads downloads;
    private final String backend;
    private final int threads;
    private final LeftRunFiles left;
    private final LeftRunSaves saves;
    private final List<Open<?, ?>> open = new ArrayList<>();
    /** Those that somebody may want to go on with. */
    private final Set<RunController<?, ?>> wanted = new HashSet<>();

    private record Open<S extends Record, F extends Frame>(Lab<S, F> lab, RunController<S, F> run,
            MatrixBackend backend) {}

    /** Runs that are left are closed. @param backend by name, or null for the best one of this machine */
    Runs(DataShelf shelf, Downloads downloads, String backend, int threads) {
        this(shelf, downloads, backend, threads, null);
    }

    /** @param left keeps runs that are left; null where they are closed */
    private Runs(DataShelf shelf, Downloads downloads, String backend, int threads, LeftRunFiles left) {
        this.left = left;
        this.saves = left == null ? null : new LeftRunSaves(left);
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
        return wanted(opened(lab, best(), own -> new RunController<>(lab, settings, seed, supplies(own))));
    }

    /** Without the kernels of the Vector API, which take seconds of the processor to become fast. */
    @Override public <S extends Record, F extends Frame> RunController<S, F> preview(Lab<S, F> lab, S settings,
            long seed) {
        return opened(lab, Backends.create(PLAIN, 1),
                own -> new RunController<>(lab, settings, seed, supplies(own)));
    }

    @Override public <S extends Record, F extends Frame> RunController<S, F> reopen(Lab<S, F> lab, Path file) {
        return wanted(
                opened(lab, best(), own -> new RunController<>(lab, () -> saves.read(file), supplies(own))));
    }

    private MatrixBackend best() {
        VectorModule.load();
        return Backends.create(backend, threads, resources.computing());
    }

    private Supplies supplies(MatrixBackend own) {
        return new Supplies(own, shelf, models, resources);
    }

    private synchronized <S extends Record, F extends Frame> RunController<S, F> opened(Lab<S, F> lab,
            MatrixBackend own, Function<MatrixBackend, RunController<S, F>> maker) {
        endIdle(Duration.ZERO);
        RunController<S, F> run = maker.apply(own);
        open.add(new Open<>(lab, run, own));
        return run;
    }

    private synchronized <S extends Record, F extends Frame> RunController<S, F> wanted(RunController<S, F> run) {
        wanted.add(run);
        return run;
    }

    /** Saves it beside the window, where it has gone anywhere. */
    @Override public synchronized <S extends Record, F extends Frame> void leave(Lab<S, F> lab,
            RunController<S, F> run) {
        wanted.remove(run);
        RunSnapshot<S> now = run.snapshot();
        if (left == null || now.step() == 0 || now.status() instanceof RunStatus.Failed
                || now.status() instanceof RunStatus.Starting)
            run.close();
        else
            saves.leave(lab, run);
    }

    @Override public LeftRuns leftRuns() { return left == null ? LeftRuns.NONE : left; }

    @Override public String unkept() {
        return left == null ? "" : saves.unkept();
    }

    @Override public Downloads downloads() { return downloads; }

    @Override public List<Sequel> sequels(Lab<?, ?> lab) {
        return Sequels.of(lab, LabCatalog.labs(), models);
    }

    @Override public Map<String, String> beginning(Lab<?, ?> lab, Path file) {
        try {
            return models.beginning(lab, file.toString());
        } catch (DataException unread) {
            throw new IllegalArgumentException(unread.getMessage(), unread);
        }
    }

    @Override public Answers answers(String labId) { return new KeptAnswers(Preferences.userRoot(), labId); }

    @Override public FoldChoices foldChoices() { return new KeptFoldChoices(Preferences.userRoot()); }

    /** Leaves the runs that are open still, ends all and waits for their engines, at most some seconds. */
    @Override public void close() {
        leaveAll();
        if (left != null) saves.await();
        endAll();
    }

    private synchronized void leaveAll() {
        open.forEach(this::leaveWanted);
    }

    private <S extends Record, F extends Frame> void leaveWanted(Open<S, F> each) {
        if (wanted.contains(each.run())) leave(each.lab(), each.run());
    }

    private synchronized void endAll() {
        open.forEach(each -> each.run().close());
        endIdle(Duration.ofSeconds(5));
    }

    /** Whether every open run has gone at least so many steps. */
    boolean areAllPast(long step) {
        return open.stream().allMatch(each -> each.run().snapshot().step() >= step);
    }

    private void endIdle(Duration patience) {
        for (Iterator<Open<?, ?>> each = open.iterator(); each.hasNext();) {
            Open<?, ?> next = each.next();
            if (hasEnded(next.run(), patience)) {
                next.backend().close();
                each.remove();
            }
        }
    }

    private static boolean hasEnded(RunController<?, ?> run, Duration patience) {
        try {
            // A run says that it is closed a moment before its thread has ended.
            return patience.isZero()
                    ? run.snapshot().status() instanceof RunStatus.Closed
                    : run.awaitClosed(patience);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

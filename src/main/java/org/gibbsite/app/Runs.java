package org.gibbsite.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.RunController;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.Places;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.lesson.Answers;
import org.gibbsite.ui.shell.Downloads;
import org.gibbsite.ui.shell.FoldChoices;
import org.gibbsite.ui.shell.RunOpener;
import org.gibbsite.ui.shell.Sequel;

/** Opens the runs of the window, each with a back end of its own, and ends the back end when its run has ended. */
final class Runs implements RunOpener, AutoCloseable {
    private final DataShelf shelf;
    private final Downloads downloads;
    private final String backend;
    private final int threads;
    private final List<Open> open = new ArrayList<>();

    private record Open(RunController<?, ?> run, MatrixBackend backend) {}

    /** @param backend by name, or null for the best one of this machine */
    Runs(DataShelf shelf, Downloads downloads, String backend, int threads) {
        this.shelf = shelf;
        this.downloads = downloads;
        this.backend = backend;
        this.threads = threads;
    }

    /** The best back end; one core is left to the window. */
    static Runs ofSystem(DataShelf shelf, Downloads downloads) {
        return new Runs(shelf, downloads, null, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
            long seed) {
        endIdle(Duration.ZERO);
        MatrixBackend own = Backends.create(backend, threads);
        RunController<S, F> run = new RunController<>(lab, settings, seed, own, shelf);
        open.add(new Open(run, own));
        return run;
    }

    @Override public Downloads downloads() { return downloads; }

    @Override public Optional<Sequel> sequel(String labId) {
        return Sequels.of(labId, Places.ofSystem().cache().resolve("machines"));
    }

    @Override public Answers answers(String labId) { return new KeptAnswers(Preferences.userRoot(), labId); }

    @Override public FoldChoices foldChoices() { return new KeptFoldChoices(Preferences.userRoot()); }

    /** Ends all runs and waits for their engines, at most some seconds. */
    @Override public void close() {
        open.forEach(each -> each.run().close());
        endIdle(Duration.ofSeconds(5));
    }

    /** Whether every open run has gone at least so many steps. */
    boolean areAllPast(long step) {
        return open.stream().allMatch(each -> each.run().snapshot().step() >= step);
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
            return run.snapshot().status() instanceof org.gibbsite.controller.RunStatus.Closed
                    || !patience.isZero() && run.awaitClosed(patience);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

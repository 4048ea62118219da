package org.gibbsite.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunFile;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.data.DataException;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;

/**
 * Saves runs that are left, each on its own engine's thread, which alone knows where the run stands. Who opens one again
 * waits until it is written. Any thread may use it.
 */
final class LeftRunSaves {
    /** Patience with a run that is saved while somebody waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LeftRunFiles files;
    /** Where a run is looked for, and where it is once it is saved. */
    private final Map<Path, CompletableFuture<Path>> saves = new ConcurrentHashMap<>();
    private final AtomicReference<String> unkept = new AtomicReference<>("");

    LeftRunSaves(LeftRunFiles files) { this.files = files; }

    /** Closes a run once it is saved. Returns at once. It is in the row from now on, as it was seen last. */
    <S extends Record, F extends Frame> void leave(Lab<S, F> lab, RunController<S, F> run) {
        run.pause(); // it goes to no step that it has not made yet
        RunSnapshot<S> seen = run.snapshot();
        Path shown = files.fileFor(lab, seen.settings(), seen.seed(), seen.step(), seen.parameterHash());
        CompletableFuture<Path> saved = new CompletableFuture<>();
        saves.put(shown, saved);
        files.coming(shown);
        run.save(whole -> save(whole, shown, saved), why -> {
            run.close();
            files.written(shown);
            if (why == null) return;
            unkept.set("The run that was left in lab " + lab.id() + " could not be kept: " + why);
            saved.completeExceptionally(new DataException(why));
        });
    }

    /** The row names it as it is saved. */
    private <S extends Record> void save(ExperimentRun<S, ?> run, Path shown, CompletableFuture<Path> saved) {
        run.completePhases();
        Path file = files.fileFor(run.lab(), run.settings(), run.seed(), run.step(), run.parameterHash());
        saves.put(file, saved);
        files.coming(file);
        files.written(shown);
        try {
            run.save(file);
            saved.complete(file);
        } finally {
            files.written(file);
        }
    }

    /**
     * A run of the row. Its file is set aside where it cannot be read. Waits while it is being saved.
     *
     * @throws DataException one sentence with what is wrong
     */
    RunFile read(Path shown) {
        Path file = saved(shown);
        try {
            return RunFile.read(file);
        } catch (DataException unreadable) {
            files.setAside(file);
            throw unreadable;
        }
    }

    private Path saved(Path shown) {
        CompletableFuture<Path> save = saves.get(shown);
        try {
            return save == null ? shown : save.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new DataException(failed.getCause().getMessage(), failed);
        } catch (TimeoutException late) {
            throw new DataException("the run is still being saved: open it again in a while", late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DataException("the run is still being saved", stop);
        }
    }

    /** Why a run could not be kept, told once; empty for nothing. */
    String unkept() {
        return unkept.getAndSet("");
    }

    /** Waits until all are saved, at most some seconds. */
    void await() {
        try {
            CompletableFuture.allOf(saves.values().toArray(CompletableFuture[]::new)).get(PATIENCE.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException lost) {
            // The others are there.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs of the window are kept when they are left. */
class RunsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private final Shelf shelf = new Shelf(Places.ofSystem());
    private final Preferences preferences = Preferences.userRoot().node("gibbsite-runs-test");

    private LeftRunFiles left() {
        return new LeftRunFiles(folder.resolve("left"), preferences, InstantSource.system(), ZoneId.of("UTC"));
    }

    @AfterEach void forget() throws BackingStoreException { preferences.removeNode(); }

    /** Opens a run, goes to a step and leaves it. */
    private static <S extends Record, F extends Frame> RunController<S, F> leave(Runs runs,
            LabCatalog.Entry<S, F> entry,
            long step) throws InterruptedException {
        RunController<S, F> run = runs.open(entry.lab(), entry.preview(), 7);
        run.seek(step);
        while (!(run.snapshot().status() instanceof RunStatus.Paused) || run.snapshot().step() < step) Thread.sleep(2);
        runs.leave(entry.lab(), run);
        return run;
    }

    /** Opens a file and waits until it stands. */
    private static <S extends Record, F extends Frame> RunStatus reopen(Runs runs, LabCatalog.Entry<S, F> entry,
            Path file,
            long step) throws InterruptedException {
        RunController<S, F> run = runs.reopen(entry.lab(), file);
        while (run.snapshot().status() instanceof RunStatus.Starting) Thread.sleep(2);
        assertThat(run.snapshot().step()).isEqualTo(step);
        RunStatus status = run.snapshot().status();
        runs.leave(entry.lab(), run);
        return status;
    }

    @Test void aRunThatHasNotBegunIsClosedAndNotKept() throws InterruptedException {
        LeftRunFiles left = left();
        try (Runs runs = Runs.keeping(shelf, Downloads.NONE, left)) {
            RunController<?, ?> run = leave(runs, LabCatalog.find("gibbs"), 0);
            assertThat(run.awaitClosed(PATIENCE)).isTrue();
            assertThat(left.newest()).isEmpty();
        }
        assertThat(folder.resolve("left")).doesNotExist();
    }

    @Test void whereNothingIsKeptARunIsClosed() throws InterruptedException {
        try (Runs runs = new Runs(shelf, Downloads.NONE, "ejml", 1)) {
            RunController<?, ?> run = leave(runs, LabCatalog.find("gibbs"), 5);
            assertThat(run.awaitClosed(PATIENCE)).isTrue();
            assertThat(runs.leftRuns().newest()).isEmpty();
        }
    }

    @Test void aRunThatIsReopenedAndLeftIsKeptOnce() throws InterruptedException {
        LabCatalog.Entry<?, ?> gibbs = LabCatalog.find("gibbs");
        LeftRunFiles left = left();
        try (Runs runs = Runs.keeping(shelf, Downloads.NONE, left)) {
            RunController<?, ?> run = leave(runs, gibbs, 5);
            assertThat(run.awaitClosed(PATIENCE)).isTrue();
            LeftRun offered = runs.leftRuns().newest().getFirst();
            assertThat(reopen(runs, gibbs, offered.file(), 5)).isInstanceOf(RunStatus.Paused.class);
        }
        assertThat(left.newest()).as("of one place the last").hasSize(1)
                .allSatisfy(each -> assertThat(each.file()).exists());
    }

    @Test void aFileThatCannotBeReadIsSetAsideAndNoRunIsKeptOfIt() throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createDirectories(folder.resolve("left")).resolve("gibbs.sweep.9.7.1.npz"),
                "no run at all");
        LeftRunFiles left = left();
        try (Runs runs = Runs.keeping(shelf, Downloads.NONE, left)) {
            assertThat(reopen(runs, LabCatalog.find("gibbs"), file, 0)).isInstanceOf(RunStatus.Failed.class);
        }
        assertThat(left.newest()).isEqualTo(List.of());
        assertThat(folder.resolve("left/not-readable/gibbs.sweep.9.7.1.npz")).hasContent("no run at all");
    }
}

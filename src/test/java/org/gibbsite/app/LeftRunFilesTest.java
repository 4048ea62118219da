package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunFile;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.ising2d.Ising2dLab;
import org.gibbsite.labs.ising2d.Ising2dSettings;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftRunFilesTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @TempDir private Path folder;

    private final Preferences preferences = Preferences.userRoot().node("gibbsite-left-test");
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private LeftRunFiles left;

    @BeforeEach void open() { left = new LeftRunFiles(folder.resolve("left"), preferences, () -> now, UTC); }

    @AfterEach void forget() throws BackingStoreException { preferences.removeNode(); }

    @Test void nothingWasLeftAtFirst() { assertThat(left.newest()).isEmpty(); }

    @Test void aRunThatIsLeftStandsWhereItStood() throws InterruptedException {
        long step = leave(LabCatalog.find("gibbs"), 25);
        LeftRun found = left.newest().getFirst();
        assertThat(found.labId()).isEqualTo("gibbs");
        assertThat(found.words()).startsWith("sweep " + step + " · seed 7 · today 12:00");
        assertThat(status(LabCatalog.find("gibbs"), found.file())).isInstanceOf(RunStatus.Paused.class);
    }

    @Test void aRunThatPlaysIsSavedWhereTheRowSays() throws InterruptedException {
        playAndLeave(LabCatalog.find("gibbs"));
        LeftRun found = left.newest().getFirst();
        long saved = RunFile.read(found.file()).step();
        assertThat(found.file().getFileName().toString()).startsWith("gibbs.sweep." + saved + ".7.");
    }

    @Test void theStepHasTheNameThatItHasWithTheseSettings() throws InterruptedException {
        leave(ising("algorithm", "wolff"), 3);
        assertThat(left.newest().getFirst().words()).startsWith("cluster 3 ");
    }

    @Test void whoLeavesARunInTheMidstOfAStepAndOpensItAgainWaitsForNothing() throws InterruptedException {
        leaveBusy(LabCatalog.find("gibbs"));
    }

    private <S extends Record, F extends Frame> void leaveBusy(LabCatalog.Entry<S, F> entry)
            throws InterruptedException {
        try (Runs runs = runs()) {
            RunController<S, F> run = runs.open(entry.lab(), entry.preview(), 7);
            run.play();
            while (run.snapshot().step() < 50) Thread.sleep(5);
            CountDownLatch busy = new CountDownLatch(1);
            run.retune(settings -> {
                await(busy);
                return settings;
            });
            runs.leave(entry.lab(), run);
            RunController<S, F> again = runs.reopen(entry.lab(), left.newest().getFirst().file());
            assertThat(again.snapshot().status()).isInstanceOf(RunStatus.Starting.class);
            busy.countDown();
            while (again.snapshot().status() instanceof RunStatus.Starting) Thread.sleep(5);
            assertThat(again.snapshot().status()).isInstanceOf(RunStatus.Paused.class);
            assertThat(again.snapshot().step()).isGreaterThanOrEqualTo(50);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test void runsThatAreOpenAtTheEndAreLeft() throws InterruptedException {
        endWithout(LabCatalog.find("gibbs"));
        assertThat(left.newest()).singleElement().satisfies(run -> assertThat(RunFile.read(run.file()).seed())
                .as("the preview is nobody's").isEqualTo(8));
    }

    private <S extends Record, F extends Frame> void endWithout(LabCatalog.Entry<S, F> entry)
            throws InterruptedException {
        try (Runs runs = runs()) {
            for (RunController<S, F> run : List.of(runs.preview(entry.lab(), entry.preview(), 7),
                    runs.open(entry.lab(), entry.preview(), 8))) {
                run.play();
                while (run.snapshot().step() < 5) Thread.sleep(5);
            }
        }
    }

    @Test void runsOfOtherSettingsThatStandAtTheSameStepAreBothKept() throws InterruptedException {
        LabCatalog.Entry<Ising2dSettings, ?> cold = ising("temperature", "1.5"), warm = ising("temperature", "3.5");
        leave(cold, 3);
        now = now.plusSeconds(60);
        leave(warm, 3);
        now = now.plusSeconds(60);
        leave(warm, 3);
        assertThat(left.newest()).extracting(run -> run.words().split(" · ")[2]).containsExactly("today 12:02",
                "today 12:00");
    }

    private static LabCatalog.Entry<Ising2dSettings, ?> ising(String setting, String text) {
        Ising2dLab lab = new Ising2dLab();
        return new LabCatalog.Entry<>(lab, context -> null, frame -> List.of(), frame -> List.of(),
                () -> Parameters.withText(lab.defaults(), setting, text), "");
    }

    @Test void aGoodFileStaysWhereTheRunCannotBegin() throws InterruptedException {
        leave(LabCatalog.find("gibbs"), 25);
        Path file = left.newest().getFirst().file();
        assertThat(status(LabCatalog.find("ising-1d"), file)).isInstanceOf(RunStatus.Failed.class);
        assertThat(file).exists();
    }

    @Test void aRunThatCannotBeKeptIsToldOnce() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("left"));
        try (Runs runs = runs()) {
            leave(runs, LabCatalog.find("gibbs"), 25);
            String told = "";
            for (int look = 0; told.isEmpty() && look < 2000; look++, Thread.sleep(5)) told = runs.unkept();
            assertThat(told).startsWith("The run that was left in lab gibbs could not be kept: ").hasLineCount(1);
            assertThat(runs.unkept()).isEmpty();
            assertThat(left.newest()).isEmpty();
        }
    }

    private <S extends Record, F extends Frame> void playAndLeave(LabCatalog.Entry<S, F> entry)
            throws InterruptedException {
        try (Runs runs = runs()) {
            RunController<S, F> run = runs.open(entry.lab(), entry.preview(), 7);
            run.play();
            while (run.snapshot().step() < 50) Thread.sleep(5);
            runs.leave(entry.lab(), run);
        }
    }

    @Test void aBrokenFileIsOneSentenceAndIsNotLost() throws IOException, InterruptedException {
        leave(LabCatalog.find("gibbs"), 25);
        Path file = left.newest().getFirst().file();
        Files.writeString(file, "no run at all");
        RunStatus status = status(LabCatalog.find("gibbs"), file);
        assertThat(status).isInstanceOf(RunStatus.Failed.class);
        assertThat(((RunStatus.Failed) status).sentence()).contains(file.getFileName().toString()).hasLineCount(1);
        assertThat(left.newest()).as("not offered again").isEmpty();
        assertThat(folder.resolve("left/not-readable").resolve(file.getFileName())).hasContent("no run at all");
    }

    @Test void theNewestStayAndOfOnePlaceTheLast() throws IOException {
        Files.createDirectories(folder.resolve("left"));
        for (int step = 1; step <= 10; step++)
            Files.createFile(folder.resolve("left/rbm.update." + step + ".42." + step
                    + "000.npz"));
        Files.createFile(folder.resolve("left/rbm.update.10.42.99000.npz"));
        Files.createFile(folder.resolve("left/notes.txt"));
        left.tidy();
        List<String> names = left.newest().stream().map(run -> run.file().getFileName().toString()).toList();
        assertThat(names).containsExactly("rbm.update.10.42.99000.npz", "rbm.update.9.42.9000.npz",
                "rbm.update.8.42.8000.npz", "rbm.update.7.42.7000.npz", "rbm.update.6.42.6000.npz",
                "rbm.update.5.42.5000.npz", "rbm.update.4.42.4000.npz");
        try (Stream<Path> files = Files.list(folder.resolve("left"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".npz")))
                    .as("on the disk").containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(folder.resolve("left/notes.txt")).as("somebody else's").exists();
    }

    @Test void fewFilesOtherKindsAndNoFolderAreFine() throws IOException {
        left.tidy();
        assertThat(left.newest()).isEmpty();
        Path run = Files.createFile(Files.createDirectories(folder.resolve("left")).resolve("rbm.update.5.42.1.npz"));
        Path other = Files.createDirectory(folder.resolve("left/folder.npz"));
        left.tidy();
        assertThat(run).exists();
        assertThat(other).exists();
        assertThat(left.newest()).extracting(LeftRun::file).containsExactly(run);
    }

    @Test void whetherItOpensAtTheStartIsRemembered() {
        assertThat(left.opensAtStart()).isFalse();
        left.opensAtStart(true);
        assertThat(new LeftRunFiles(folder, preferences, () -> now, UTC).opensAtStart()).isTrue();
    }

    @Test void peopleSayWhenItWas() {
        LeftWhen noon = new LeftWhen(Instant.parse("2026-03-01T12:00:00Z"), UTC);
        assertThat(noon.words(Instant.parse("2026-03-01T00:05:00Z"))).isEqualTo("today 00:05");
        assertThat(noon.words(Instant.parse("2026-02-28T23:59:00Z"))).isEqualTo("yesterday 23:59");
        assertThat(noon.words(Instant.parse("2026-02-03T08:00:00Z"))).isEqualTo("3 February 08:00");
    }

    /** Lets it go so far, leaves it and ends. @return where it stood */
    private <S extends Record, F extends Frame> long leave(LabCatalog.Entry<S, F> entry, long step)
            throws InterruptedException {
        try (Runs runs = runs()) {
            leave(runs, entry, step);
        }
        return step;
    }

    private <S extends Record, F extends Frame> void leave(Runs runs, LabCatalog.Entry<S, F> entry, long step)
            throws InterruptedException {
        RunController<S, F> run = runs.open(entry.lab(), entry.preview(), 7);
        run.seek(step);
        while (run.snapshot().step() < step) Thread.sleep(5);
        runs.leave(entry.lab(), run);
    }

    /** How a reopened run begins. It is left again. */
    private <S extends Record, F extends Frame> RunStatus status(LabCatalog.Entry<S, F> entry, Path file)
            throws InterruptedException {
        try (Runs runs = runs()) {
            RunController<S, F> run = runs.reopen(entry.lab(), file);
            while (run.snapshot().status() instanceof RunStatus.Starting) Thread.sleep(5);
            RunStatus status = run.snapshot().status();
            if (status instanceof RunStatus.Paused) assertThat(run.snapshot().step()).isEqualTo(25);
            runs.leave(entry.lab(), run);
            return status;
        }
    }

    private Runs runs() { return Runs.keeping(new Shelf(Places.ofSystem()), Downloads.NONE, left); }
}

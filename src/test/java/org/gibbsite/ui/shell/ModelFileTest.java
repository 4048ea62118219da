package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<Object> told = new ArrayList<>();
    private volatile boolean onWindowsThread;

    /** Reads slowly, and one file only. */
    private final RunOpener runs = new RunOpener() {
        @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
                long seed) {
            throw new AssertionError("no run is opened");
        }

        @Override public Map<String, String> beginning(Lab<?, ?> lab, Path file) {
            onWindowsThread = Platform.isFxApplicationThread();
            try {
                go.await();
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
            if (!file.endsWith("good.npz")) throw new IllegalArgumentException(file + " is no model");
            return Map.of("walkers", "7");
        }
    };

    private ModelFile file() { return new ModelFile(new DriftLab(), runs, told::add, told::add); }

    @Test void aFileIsReadWhileTheWindowGoesOnAndThenBegunWith() {
        FxTest.run(() -> file().read(Path.of("good.npz")));
        FxTest.run(() -> assertThat(told).isEmpty());
        go.countDown();
        FxTest.await("it is begun with", () -> !told.isEmpty());
        assertThat(told).containsExactly(Map.of("walkers", "7"));
        assertThat(onWindowsThread).isFalse();
    }

    @Test void whatIsNoModelIsOneSentence() {
        go.countDown();
        FxTest.run(() -> file().read(Path.of("bad.npz")));
        FxTest.await("it is told", () -> !told.isEmpty());
        assertThat(told).containsExactly("bad.npz is no model");
    }

    @Test void aPageThatIsGoneHearsNothing() {
        ModelFile file = FxTest.call(this::file);
        FxTest.run(() -> {
            file.read(Path.of("good.npz"));
            file.close();
        });
        go.countDown();
        for (int n = 0; n < 20; n++) FxTest.run(() -> {});
        assertThat(told).isEmpty();
    }
}

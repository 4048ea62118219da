package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.RunController;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.labs.vae.VaeLab;
import org.gibbsite.labs.vae.VaeSettings;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.shell.exhibit.ResultWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of saving; what is written is in {@code SavedResultsTest}. */
final class ResultSaverTest {
    @TempDir private Path folder;

    @Test void itTellsWhereARunWasSavedOrWhyNot() throws InterruptedException {
        VaeLab lab = new VaeLab();
        VaeSettings settings = Parameters.withText(lab.defaults(), "data", "bars-and-stripes");
        ResultWriter<VaeSettings, VaeFrame> full = (where, run, seconds) -> {
            throw new IllegalStateException("the disk is full");
        };
        try (MatrixBackend backend = Backends.create("ejml", 1)) {
            RunController<VaeSettings, VaeFrame> run = new RunController<>(lab, settings, 1, backend,
                    new Shelf(Places.ofSystem()));
            ResultSaver<VaeSettings, VaeFrame> saver = new ResultSaver<>(
                    (where, whole, seconds) -> whole.save(where.resolve("checkpoint.npz")), run);
            saver.save(folder);
            assertThat(told(saver)).isEqualTo("Run, figures, metrics and summary saved: " + folder);
            assertThat(folder.resolve("checkpoint.npz")).exists();
            assertThat(saver.told()).as("told once").isEmpty();
            ResultSaver<VaeSettings, VaeFrame> refused = new ResultSaver<>(full, run);
            refused.save(folder);
            assertThat(told(refused)).isEqualTo("the disk is full");
            run.close();
            assertThat(run.awaitClosed(Duration.ofSeconds(60))).isTrue();
        }
    }

    private static String told(ResultSaver<?, ?> saver) {
        AtomicReference<String> told = new AtomicReference<>("");
        FxTest.await("it is told", () -> {
            told.set(saver.told());
            return !told.get().isEmpty();
        });
        return told.get();
    }
}

package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.RunController;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.labs.vae.VaeFigures;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.labs.vae.VaeLab;
import org.gibbsite.labs.vae.VaeSettings;
import org.gibbsite.labs.vae.view.VaeView;
import org.gibbsite.experiment.Parameters;
import org.gibbsite.ui.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultSaverTest {
    @TempDir private Path folder;

    @Test void aRunIsSavedWithItsPicturesAndTables() throws IOException, InterruptedException {
        VaeLab lab = new VaeLab();
        VaeSettings settings = Parameters.withText(lab.defaults(), "data", "bars-and-stripes");
        Exhibit<VaeSettings, VaeFrame> exhibit = new Exhibit<>(lab, VaeView::new, settings, VaeFigures::figures,
                VaeFigures::files);
        try (MatrixBackend backend = Backends.create("ejml", 1)) {
            RunController<VaeSettings, VaeFrame> run = new RunController<>(lab, settings, 1, backend,
                    new Shelf(Places.ofSystem()));
            AtomicReference<VaeFrame> frame = new AtomicReference<>();
            FxTest.await("a frame", () -> {
                VaeFrame next = run.frames().take();
                if (next != null) frame.set(next);
                return frame.get() != null;
            });
            ResultSaver<VaeFrame> saver = new ResultSaver<>(exhibit, run);
            Path results = folder.resolve("results");
            saver.save(results, frame.get());
            FxTest.await("it is told", () -> !saver.told().isEmpty());
            assertThat(saver.told()).isEqualTo("Run, pictures and tables saved: " + results);
            try (Stream<Path> files = Files.walk(results)) {
                assertThat(files.filter(Files::isRegularFile).map(f -> results.relativize(f).toString())).contains(
                        "checkpoint.npz", "latent.csv", "figures/manifold.svg", "figures/manifold.png",
                        "figures/latent.png");
            }
            Path taken = Files.writeString(folder.resolve("a file"), "");
            saver.save(taken, frame.get());
            assertThat(saver.told()).startsWith("Not saved, the folder cannot be made");
            saver.forget();
            assertThat(saver.told()).isEmpty();
            run.close();
            assertThat(run.awaitClosed(Duration.ofSeconds(60))).isTrue();
        }
    }
}

package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.StartReport;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsLab;
import org.gibbsite.labs.gibbs.GibbsSettings;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.RbmLab;
import org.gibbsite.labs.rbm.RbmSettings;
import org.gibbsite.labs.rbm.view.RbmView;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.shell.MainWindow;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that learns in lab rbm is sampled in lab gibbs, and goes on learning. */
final class SequelTest {
    @TempDir static Path folder;
    private final Shelf shelf = new Shelf(new Places(Path.of(""), Optional.empty(), folder));
    private final OpenWindow open = new OpenWindow(new Runs(shelf, Downloads.NONE, "ejml", 1), 960, 640);
    private final MainWindow window = open.window();
    private final MainWindow other = FxTest.call(
            () -> new MainWindow(Exhibits.all(), open, open.appearance(), 960, 640));

    @AfterEach void close() throws InterruptedException {
        FxTest.run(other::close);
        open.close();
    }

    @Test void aRunningMachineIsSampledWhereItStandsAndGoesOn() {
        RbmLab lab = new RbmLab();
        RbmSettings settings = Parameters.changed(lab.defaults(), "data=bars-and-stripes", "hiddenUnits=8",
                "epochs=1000", "likelihoodEvery=0", "measureEvery=0");
        FxTest.run(() -> {
            window.beside(() -> other);
            window.open(new Exhibit<RbmSettings, RbmFrame>(lab, RbmView::new, settings), settings, 3);
        });
        RunController<?, ?> learner = open.opened().getFirst();
        FxTest.await("it learns", () -> learner.snapshot().step() > 20);
        learner.pause();
        FxTest.await("it rests", () -> learner.snapshot().status() instanceof RunStatus.Paused);
        FxTest.run(() -> button().fire());
        FxTest.await("lab gibbs is opened beside", () -> open.opened().size() == 2);
        RunController<?, ?> sampler = open.opened().getLast();
        FxTest.await("chains wander", () -> sampler.snapshot().step() > 5);
        GibbsSettings taken = (GibbsSettings) sampler.snapshot().settings();
        assertThat(taken.machine().enumerate()).isTrue();
        TrainedModel kept = LabCatalog.models(shelf).list().getFirst();
        assertThat(taken.machine().model()).isEqualTo(kept.reference().toString());
        assertThat(kept.provenance().origin()).endsWith("seed=3#" + learner.snapshot().step());
        sampler.pause();
        FxTest.await("the law is known", () -> sampler.snapshot().status() instanceof RunStatus.Paused);
        long before = learner.snapshot().step();
        learner.forward(5);
        FxTest.await("the learner is still there", () -> learner.snapshot().step() == before + 5);
        assertThat(weights(taken)).hasSize(16 * 8);
    }

    /** As the sampler has them, from its own frame. */
    private float[] weights(GibbsSettings settings) {
        try (var run = new GibbsLab().start(settings,
                new LabContext(RandomKey.of(1),
                        Backends.create("ejml", 1), shelf, LabCatalog.models(shelf), StartReport.NONE))) {
            GibbsFrame frame = run.frame();
            assertThat(frame.visibleUnits()).isEqualTo(16);
            return frame.weights();
        }
    }

    private Button button() {
        for (Node node : window.scene().getRoot().lookupAll(".button")) {
            if (node instanceof Button button
                    && "Sample this machine in lab gibbs".equals(button.getAccessibleText())) {
                return button;
            }
        }
        throw new AssertionError("no button");
    }
}

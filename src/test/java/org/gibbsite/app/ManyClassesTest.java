package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets of letters, of letters and digits, and of 200 kinds: every panel of every lab that takes images draws them. */
@Timeout(240)
final class ManyClassesTest {
    private static final int[][] SIZES = {{240, 180}, {760, 560}};
    private static final Map<String, List<String>> SMALL = Map.of("rbm",
            List.of("batchSize=20", "hiddenUnits=6", "measureEvery=5", "likelihoodEvery=0"), "vae",
            List.of("batchSize=20", "hiddenUnits=6", "measureEvery=5"), "vae 1",
            List.of("batchSize=20", "hiddenUnits=6", "latentUnits=1"), "gibbs",
            List.of("start=data", "visibleUnits=16", "burnIn=0"));

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"rbm,26", "rbm,62", "rbm,200", "vae,26", "vae,62", "vae,200", "vae 1,26", "vae 1,200", "gibbs,26",
            "gibbs,62", "gibbs,200"}) void panelsAndFiguresHoldThem(String lab, int classes) throws IOException {
        MadeImages.write(folder, "train", 2 * classes, i -> i % classes);
        MadeImages.write(folder, "t10k", 2 * classes, i -> i % classes);
        draw(LabCatalog.find(lab.split(" ")[0]), SMALL.get(lab));
    }

    private <S extends Record, F extends Frame> void draw(LabCatalog.Entry<S, F> entry, List<String> changes) {
        S data = Parameters.withText(entry.preview(), "data", folder.toString());
        S settings = Parameters.changed(data, changes.toArray(String[]::new));
        F frame;
        try (MatrixBackend backend = Backends.create(null, 1);
                var run = new ExperimentRun<>(entry.lab(), settings, 1, backend, new Shelf(Places.ofSystem()))) {
            for (int n = 0; n < 10; n++) run.advance();
            frame = run.frame();
        }
        assertThat(entry.figures().apply(frame)).isNotEmpty();
        for (Theme theme : Theme.values()) FxTest.run(() -> draw(entry, frame, new Appearance(theme)));
        FxTest.run(() -> Application.setUserAgentStylesheet(null));
    }

    private static <S extends Record, F extends Frame> void draw(LabCatalog.Entry<S, F> entry, F frame,
            Appearance appearance) {
        ViewContext context = new ViewContext(new Selection(), appearance.theme());
        for (Panel<F> panel : entry.view().apply(context).panels()) {
            for (int[] size : SIZES) {
                StackPane root = new StackPane();
                Scene scene = new Scene(root, size[0], size[1]);
                appearance.dress(scene);
                ((Region) panel.node()).setMinSize(0, 0);
                root.getChildren().setAll(panel.node());
                panel.show(frame);
                scene.snapshot(null);
                panel.show(frame);
                assertThat(panel.describe()).as(panel.title()).endsWith(".").doesNotContain("null");
                root.getChildren().clear();
            }
        }
    }
}

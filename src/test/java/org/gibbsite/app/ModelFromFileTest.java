package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.rbm.RbmLab;
import org.gibbsite.labs.rbm.RbmSettings;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.shell.control.PresetMenu;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's way to a model in a file. */
final class ModelFromFileTest {
    @TempDir static Path folder;
    private final Shelf shelf = new Shelf(new Places(Path.of(""), Optional.empty(), folder));
    private final Runs runs = new Runs(shelf, Downloads.NONE, "ejml", 1);
    private final OpenWindow open = new OpenWindow(runs, 960, 640);

    @AfterEach void close() throws InterruptedException { open.close(); }

    /** A run of lab rbm after some steps, saved. */
    private Path saved() {
        Path file = folder.resolve("learnt.gibbsite");
        RbmLab lab = new RbmLab();
        RbmSettings settings = Parameters.changed(lab.defaults(), "data=bars-and-stripes", "hiddenUnits=8");
        try (var run = new ExperimentRun<>(lab, settings, 3, Backends.create("ejml", 1), shelf)) {
            for (int n = 0; n < 5; n++) run.advance();
            run.save(file);
        }
        return file;
    }

    @Test void aLabBeginsWithTheMachineOfASavedRun() {
        Lab<?, ?> gibbs = LabCatalog.find("gibbs").lab();
        var changes = runs.beginning(gibbs, saved());
        assertThat(changes).containsEntry("weights", "checkpoint");
        assertThat(changes.get("model")).startsWith("rbm:");
    }

    @Test void whatIsNoModelIsRefusedInASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("no.npz"), "no model at all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runs.beginning(LabCatalog.find("gibbs").lab(), text))
                .satisfies(why -> assertThat(why.getMessage()).contains("no.npz").hasLineCount(1));
    }

    @Test void onlyLabsThatBeginWithModelsOfferIt() {
        assertThat(offered("gibbs")).contains("A model from a file …");
        assertThat(offered("ising-1d")).isNotEmpty().doesNotContain("A model from a file …");
    }

    private List<String> offered(String id) {
        return FxTest.call(() -> {
            open(LabCatalog.find(id));
            PresetMenu<?> presets = Shown.find(open.window().scene().getRoot(), PresetMenu.class);
            presets.show();
            List<String> texts = presets.getItems().stream().filter(item -> item.getGraphic() != null)
                    .map(item -> Shown.find(item.getGraphic(), Label.class).getText()).toList();
            presets.hide();
            return texts;
        });
    }

    private <S extends Record, F extends Frame> void open(LabCatalog.Entry<S, F> entry) {
        open.window().open(Exhibits.of(entry), entry.preview(), 3);
    }
}

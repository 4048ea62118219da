package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.data.DataException;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.kit.trained.TrainedRbm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that NumPy has written: see make.py beside the files. */
class ModelImportTest {
    private static final Path FILES = Path.of("src/test/resources/org/gibbsite/controller/models");
    private final ModelFolder models = new ModelFolder(Optional.empty(), LabCatalog.labs());

    private TrainedModel read(String file, ModelLayout told) {
        return models.read(FILES.resolve(file), List.of(TrainedRbm.KIND), told).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visible-by-hidden.npz", "hidden-by-visible.npz",
            "transposed-view.npz"}) void aMachineIsTheSameWhicheverWayItsWeightsLie(String file) {
        TrainedModel model = read(file, ModelLayout.UNTOLD);
        assertThat(model.shapeWords()).isEqualTo("5 visible × 3 hidden");
        for (int k = 0; k < 15; k++) assertThat(model.floats("weights")[k]).as("weight %d", k).isEqualTo(k / 8f - 1);
        assertThat(model.floats("visibleBias")).containsExactly(-1, -0.5f, 0, 0.5f, 1);
        assertThat(model.floats("hiddenBias")).containsExactly(0.5f, -0.25f, 2);
        assertThat(model.hash()).isEqualTo(read("visible-by-hidden.npz", ModelLayout.UNTOLD).hash());
        assertThat(model.provenance().origin()).isEqualTo(file);
    }

    @Test void squareWeightsAreAskedAboutUnlessTheyAreNamedOrTold() {
        assertThatThrownBy(() -> read("square.npz", ModelLayout.UNTOLD)).isInstanceOf(DataException.class)
                .hasMessageContaining("square.npz: W of shape [3, 3] may be visible × hidden or hidden × visible")
                .hasMessageContaining("weights_hidden_visible").hasMessageContaining("--orientation visible-hidden");
        float[] turned = {0, 3, 6, 1, 4, 7, 2, 5, 8};
        assertThat(read("square-named.npz", ModelLayout.UNTOLD).floats("weights")).containsExactly(turned);
        assertThat(read("square.npz", told("hidden", "visible")).floats("weights")).containsExactly(turned);
        assertThat(read("square.npz", told("visible", "hidden")).floats("weights")).startsWith(0, 1, 2);
    }

    private static ModelLayout told(String... order) { return new ModelLayout(Map.of(), List.of(order)); }

    @Test void arraysThatDoNotFitAreRefusedInOneSentence() {
        assertThatThrownBy(() -> read("odd.npz", ModelLayout.UNTOLD)).isInstanceOf(DataException.class)
                .hasMessageEndingWith("found W of shape [5, 3] beside 2 hidden and 5 visible")
                .hasMessageContaining("weights (visible × hidden), visibleBias (visible), hiddenBias (hidden)");
        assertThatThrownBy(() -> read("visible-by-hidden.npz", told("hidden", "visible")))
                .hasMessageContaining("weights of shape [5, 3] beside");
        assertThatThrownBy(() -> read("visible-by-hidden.npz", told("up", "down"))).hasMessageContaining("'up'");
        assertThatThrownBy(() -> read("odd.npz", new ModelLayout(Map.of("hiddenBias", "c"), List.of())))
                .hasMessageContaining("no array c among W, a, b");
        assertThatThrownBy(() -> models.read(FILES.resolve("make.py"), List.of(TrainedRbm.KIND), ModelLayout.UNTOLD))
                .isInstanceOf(DataException.class).hasMessageContaining("make.py");
    }
}

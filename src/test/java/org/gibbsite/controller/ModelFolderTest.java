package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.DataException;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.ModelReference;
import org.gibbsite.experiment.StartReport;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.kit.trained.TrainedRbm;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    @TempDir Path folder;
    private ModelFolder models;

    @BeforeEach void make() {
        models = new ModelFolder(Optional.of(folder.resolve("models")), LabCatalog.labs());
    }

    private static TrainedModel model(ModelKind kind, float first, String origin) {
        return new TrainedModel(kind, new TreeMap<>(Map.of("weights",
                new Tensor.Floats(new int[]{2, 3}, new float[]{first, 2, 3, 4, 5, 6}), "visibleBias", Tensor.of(1f, 2f),
                "hiddenBias", Tensor.of(1f, 2f, 3f))), new TrainedModel.Provenance(origin, "scribble"));
    }

    private Path file(ModelReference reference) { return folder.resolve("models/" + reference.fileName() + ".npz"); }

    private TrainedModel find(ModelReference reference) { return models.find(reference.toString(), List.of()); }

    @Test void whatIsKeptIsFoundByItsContent() {
        TrainedModel model = model(TrainedRbm.KIND, 1, "rbm?seed=3#7");
        ModelReference reference = models.keep(model);
        TrainedModel found = find(reference);
        assertThat(found.hash()).isEqualTo(reference.hash()).hasSize(16);
        assertThat(found.provenance()).isEqualTo(model.provenance());
        assertThat(found.floats("weights")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(models.list()).hasSize(1);
        assertThat(model(TrainedRbm.KIND, 2, "").hash()).isNotEqualTo(reference.hash());
        assertThat(model(TrainedRbm.GAUSSIAN, 1, "").hash()).isNotEqualTo(reference.hash());
    }

    @Test void aLaterStepOverwritesNothing() throws IOException {
        ModelReference reference = models.keep(model(TrainedRbm.KIND, 1, "first"));
        FileTime then = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file(reference), then);
        models.keep(model(TrainedRbm.KIND, 9, "another"));
        assertThat(models.keep(model(TrainedRbm.KIND, 1, "later"))).isEqualTo(reference);
        assertThat(Files.getLastModifiedTime(file(reference))).isEqualTo(then);
        assertThat(find(reference).provenance().origin()).isEqualTo("first");
        assertThat(models.list()).hasSize(2);
    }

    @Test void aModelThatWasChangedIsRefusedAndMended() throws IOException {
        TrainedModel model = model(TrainedRbm.KIND, 1, "");
        ModelReference reference = models.keep(model);
        ModelReference other = models.keep(model(TrainedRbm.KIND, 2, ""));
        Files.copy(file(other), file(reference), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> find(reference)).isInstanceOf(DataException.class)
                .hasMessageEndingWith("expected model " + reference + ", found " + other);
        String wrong = ModelLabel.of(model).toJson();
        TrainedModel liar = model(TrainedRbm.KIND, 3, "");
        new NpzFile(liar.arrays(), new TreeMap<>(Map.of("model.json", wrong))).write(file(reference));
        assertThatThrownBy(() -> find(reference)).isInstanceOf(DataException.class)
                .hasMessageContaining("its hash is stated as " + reference.hash()).hasMessageContaining(liar.hash());
        Files.write(file(reference), Arrays.copyOf(Files.readAllBytes(file(other)), 300));
        assertThatThrownBy(() -> find(reference)).isInstanceOf(DataException.class);
        assertThat(models.list()).hasSize(1);
        models.keep(model);
        assertThat(find(reference).hash()).isEqualTo(reference.hash());
    }

    @Test void anUnknownHashIsToldWhereItMayBeFound() {
        assertThatThrownBy(() -> models.find("rbm:0123456789abcdef", List.of())).isInstanceOf(DataException.class)
                .hasMessageContaining("no model rbm:0123456789abcdef in " + folder.resolve("models"))
                .hasMessageContaining("gibbsite model import FILE");
    }

    @Test void aDamagedModelIsRemovedByNameAndOthersStay() throws IOException {
        ModelReference reference = models.keep(model(TrainedRbm.KIND, 1, "")),
                other = models.keep(model(TrainedRbm.GAUSSIAN, 1, ""));
        Files.writeString(file(reference), "damaged");
        Files.writeString(folder.resolve("models/notes.npz"), "not of this folder");
        assertThat(models.named("rbm:" + reference.hash().substring(0, 3))).isEqualTo(reference);
        assertThat(models.named(" " + other.hash())).isEqualTo(other);
        models.remove(reference);
        assertThat(file(reference)).doesNotExist();
        assertThat(file(other)).exists();
        assertThat(folder.resolve("models/notes.npz")).exists();
        assertThatThrownBy(() -> models.remove(reference)).isInstanceOf(DataException.class)
                .hasMessageStartingWith("cannot remove model " + reference);
        assertThatThrownBy(() -> models.named("")).hasMessageStartingWith("no model ''");
    }

    @Test void nothingIsHalfWritten() throws IOException {
        Path place = Files.writeString(folder.resolve("taken"), "a file");
        ModelFolder nowhere = new ModelFolder(Optional.of(place), LabCatalog.labs());
        assertThatThrownBy(() -> nowhere.keep(model(TrainedRbm.KIND, 1, ""))).isInstanceOf(DataException.class);
        assertThat(place).hasContent("a file");
        TrainedModel model = model(TrainedRbm.KIND, 1, "");
        Files.createDirectories(file(model.reference()));
        assertThatThrownBy(() -> models.keep(model)).isInstanceOf(DataException.class)
                .hasMessageContaining(model.reference().fileName());
        assertThat(models.list()).isEmpty();
        Files.delete(file(model.reference()));
        models.keep(model);
        try (Stream<Path> files = Files.list(folder.resolve("models"))) {
            assertThat(files).containsExactly(file(model.reference()));
        }
        assertThat(find(model.reference()).hash()).isEqualTo(model.hash());
    }

    @Test void aModelOfAnotherKindIsRefused() {
        String name = models.keep(model(TrainedRbm.GAUSSIAN, 1, "")).toString();
        LabContext context = new LabContext(RandomKey.of(1), Backends.create("ejml", 1), new Shelf(Places.ofSystem()),
                models, StartReport.NONE);
        assertThatThrownBy(() -> context.model(name, TrainedRbm.KIND)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " is a model of kind gaussian-rbm, and one of kind rbm is wanted");
    }
}

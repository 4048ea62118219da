package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ModelFolder;
import org.gibbsite.controller.ModelLayout;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.StartReport;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.kit.trained.TrainedVae;
import org.gibbsite.models.vae.VaeModel;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An autoencoder is handed over, and another run begins with it. */
class VaeModelTest {
    private static final VaeLab LAB = new VaeLab();
    @TempDir Path folder;
    private final MatrixBackend backend = Backends.create(null, 1);
    private ModelFolder models;

    @BeforeEach void make() {
        models = new ModelFolder(Optional.of(folder.resolve("models")), LabCatalog.labs());
    }

    @AfterEach void close() { backend.close(); }

    private static VaeSettings small(String... changes) {
        return Parameters.changed(SmallRuns.settings("data=bars-and-stripes", "hiddenUnits=6", "batchSize=100",
                "measureEvery=0"), changes);
    }

    private VaeExperiment start(VaeSettings settings, long seed) {
        return new VaeExperiment(settings, new LabContext(RandomKey.of(seed), backend, new Shelf(Places.ofSystem()),
                models, StartReport.NONE));
    }

    private TrainedModel learnt(VaeSettings settings) {
        try (VaeExperiment run = start(settings, 3)) {
            for (int n = 0; n < 8; n++) run.step(RandomKey.of(n));
            return LAB.handOver(settings, run.save(), "here");
        }
    }

    /** All that encodes, decodes and scores, bit for bit; and the training goes on from there. */
    @ParameterizedTest
    @ValueSource(strings = {"latentUnits=2", "activation=relu", "likelihood=gaussian", "flowSteps=3",
            "secondLayerUnits=4"}) void whatIsBegunWithIsTheFunctionThatWasHandedOver(String change) {
        VaeSettings settings = small(change);
        TrainedModel model = learnt(settings);
        models.keep(model);
        VaeModel before = VaeModel.of(TrainedVae.parameters(model));
        try (VaeExperiment run = start(Parameters.withTexts(small("latentUnits=5"), VaeModels.beginning(model)), 99)) {
            VaeModel begun = run.frame().model();
            assertThat(begun.shape()).isEqualTo(before.shape());
            begun.arrays().forEach((name, values) -> assertThat(values).as(name).isEqualTo(before.arrays().get(name)));
            float[] image = new float[16];
            image[3] = 1;
            assertThat(begun.encode(image).mean()).isEqualTo(before.encode(image).mean());
            float[] z = new float[before.shape().latentUnits()];
            assertThat(begun.decode(z)).isEqualTo(before.decode(z));
            run.step(RandomKey.of(1));
            assertThat(run.frame().model().arrays().get("encoderWeights"))
                    .isNotEqualTo(before.arrays().get("encoderWeights"));
        }
    }

    @Test void whatItBeginsWithIsNoPartOfTheRun() {
        TrainedModel model = learnt(small());
        models.keep(model);
        String hash = model.hash();
        try (VaeExperiment run = start(Parameters.withTexts(small(), VaeModels.beginning(model)), 99)) {
            run.step(RandomKey.of(1));
        }
        assertThat(model.hash()).isEqualTo(hash);
    }

    @Test void anotherShapeIsRefusedInTheWordsOfTheSettings() {
        TrainedModel model = learnt(small("latentUnits=3"));
        models.keep(model);
        String name = model.reference().toString();
        assertThatThrownBy(() -> start(small("weights=checkpoint", "model=" + name, "flowSteps=2"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " needs latentUnits = 3, flowSteps = 0");
        assertThatThrownBy(() -> start(small("weights=checkpoint", "model=" + name, "activation=relu"), 1))
                .hasMessage(name + " is a model of kind vae, and one of kind relu-vae is wanted");
        assertThatThrownBy(() -> start(small("weights=checkpoint", "model=" + name, "latentUnits=3", "data=scribble"),
                1)).hasMessageContaining("is for images of 16 pixels, and these have 784");
        assertThatThrownBy(() -> start(small("weights=checkpoint"), 1)).hasMessageContaining("gibbsite model list");
    }

    /** As NumPy has them: biases as rows; half of a second layer is none. */
    @Test void arraysOfAnotherProgramAreReadWholeOrNotAtAll() {
        TrainedModel model = learnt(small());
        SortedMap<String, Tensor> arrays = new TreeMap<>(model.arrays());
        float[] bias = model.floats("meanBias");
        arrays.put("meanBias", new Tensor.Floats(new int[]{1, 2}, bias));
        Path file = folder.resolve("mine.npz");
        new NpzFile(arrays, new TreeMap<>(Map.of())).write(file);
        TrainedModel read = models.read(file, models.accepted(), ModelLayout.UNTOLD).getFirst();
        assertThat(read.reference()).isEqualTo(model.reference());
        assertThat(read.shapeWords()).isEqualTo("16 pixels × 6 hidden × 2 latent");
        arrays.put("topMeanBias", Tensor.of(1f, 2f));
        new NpzFile(arrays, new TreeMap<>(Map.of())).write(file);
        assertThatThrownBy(() -> start(small("weights=checkpoint", "model=" + file, "secondLayerUnits=2"), 1))
                .hasMessageContaining("do not make an autoencoder");
        arrays.remove("topMeanBias");
        arrays.remove("outputBias");
        new NpzFile(arrays, new TreeMap<>(Map.of())).write(file);
        assertThatThrownBy(() -> models.read(file, models.accepted(), ModelLayout.UNTOLD))
                .hasMessageContaining("expected a model of kind vae").hasMessageContaining("no array outputBias");
    }
}

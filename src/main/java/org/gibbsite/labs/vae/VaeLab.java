package org.gibbsite.labs.vae;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Intake;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.Product;
import org.gibbsite.experiment.TrainedModel.Provenance;
import org.gibbsite.kit.trained.TrainedVae;
import org.gibbsite.labs.vae.VaeSettings.Activation;
import org.gibbsite.labs.vae.VaeSettings.Likelihood;
import org.gibbsite.labs.vae.VaeSettings.Optimiser;
import org.gibbsite.labs.vae.VaeSettings.Pixels;
import org.gibbsite.labs.vae.VaeSettings.Schedule;
import org.gibbsite.labs.vae.VaeSettings.Weights;

/** A variational autoencoder squeezes images through two numbers and unrolls a map of them. */
public final class VaeLab implements Lab<VaeSettings, VaeFrame> {

    @Override public String id() { return "vae"; }

    @Override public String title() { return "Map of digits (VAE)"; }

    @Override public String promise() { return "Watch a map of all handwriting unfold from two numbers per image."; }

    @Override public String chapter() { return "D Latent variables"; }

    @Override public VaeSettings defaults() {
        return new VaeSettings(new VaeSettings.Data("scribble", 60_000, Pixels.GREY),
                new VaeSettings.Model(2, 500, Activation.TANH, Likelihood.BERNOULLI, 0, 0, Weights.RANDOM, ""),
                new VaeSettings.Learning(1, 1, Optimiser.ADAM, 0.001, Schedule.CONSTANT, 100, 20),
                new VaeSettings.Measuring(500));
    }

    @Override public List<Preset<VaeSettings>> presets() { return VaePresets.all(defaults()); }

    @Override public List<Product<VaeSettings>> produces() {
        return kinds().map(VaeLab::product).toList();
    }

    private static Product<VaeSettings> product(ModelKind kind) {
        return new Product<>(kind, settings -> VaeModels.kind(settings).equals(kind), (settings, checkpoint,
                origin) -> TrainedVae.of(kind, checkpoint, new Provenance(origin, settings.source().data())));
    }

    @Override public List<Intake> accepts() {
        return kinds().map(kind -> new Intake(kind, "Train this autoencoder further", VaeModels::beginning)).toList();
    }

    private static Stream<ModelKind> kinds() {
        return Arrays.stream(Activation.values()).map(VaeModels::kind);
    }

    @Override public List<Diagnosis> diagnose(VaeSettings settings, Map<String, Curve> curves, long step) {
        return VaeDiagnoses.of(settings, curves, step);
    }

    @Override public List<Metric> metrics() { return VaeMetrics.ALL; }

    @Override public Experiment<VaeSettings, VaeFrame> start(VaeSettings settings, LabContext context) {
        return new VaeExperiment(settings, context);
    }
}

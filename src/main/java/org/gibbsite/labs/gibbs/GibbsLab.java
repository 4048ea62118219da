package org.gibbsite.labs.gibbs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Intake;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.Product;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.experiment.TrainedModel.Provenance;
import org.gibbsite.kit.trained.TrainedRbm;
import org.gibbsite.labs.gibbs.GibbsSettings.Start;
import org.gibbsite.labs.gibbs.GibbsSettings.Weights;
import org.gibbsite.models.rbm.ExactRbm;

/** Gibbs chains in a Boltzmann machine small enough that every probability is known. */
public final class GibbsLab implements Lab<GibbsSettings, GibbsFrame> {

    @Override public String id() { return "gibbs"; }

    @Override public String title() { return "Gibbs chains"; }

    @Override public String promise() {
        return "Watch chains forget where they began, and measure how long it takes.";
    }

    @Override public String chapter() { return "A Energy"; }

    @Override public String stepName() { return "sweep"; }

    @Override public String caseName() { return "unit"; }

    @Override public GibbsSettings defaults() {
        return new GibbsSettings(new GibbsSettings.Model(Weights.RANDOM, 4, 3, 1.5, 0.5, 1.1, "", "", true),
                new GibbsSettings.Sampling(10, Start.NOISE, "bars-and-stripes", 1, 100, 2_000_000));
    }

    @Override public List<Preset<GibbsSettings>> presets() { return GibbsPresets.all(defaults()); }

    @Override public List<Metric> metrics() { return GibbsMetrics.ALL; }

    @Override public List<ActKind> acts() { return List.of(WeightTurn.KIND); }

    @Override public List<Product<GibbsSettings>> produces() {
        return List.of(new Product<>(TrainedRbm.KIND, settings -> true, (settings, checkpoint, origin) -> TrainedRbm
                .of(TrainedRbm.KIND, checkpoint, new Provenance(origin, settings.sampling().data()))));
    }

    @Override public List<Intake> accepts() {
        return List.of(new Intake(TrainedRbm.KIND, "Sample this machine", GibbsLab::sampling));
    }

    private static Map<String, String> sampling(TrainedModel machine) {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("weights", "checkpoint");
        changes.put("model", machine.reference().toString());
        if (!machine.provenance().data().isEmpty()) changes.put("data", machine.provenance().data());
        int smaller = Collections.min(machine.shape());
        changes.put("enumerate", Boolean.toString(smaller <= ExactRbm.LARGEST_ENUMERATION));
        return changes;
    }

    @Override public Experiment<GibbsSettings, GibbsFrame> start(GibbsSettings settings, LabContext context) {
        return new GibbsExperiment(settings, context);
    }
}

package org.gibbsite.labs.rbm;

import java.util.List;
import java.util.Map;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.Product;
import org.gibbsite.experiment.TrainedModel.Provenance;
import org.gibbsite.kit.trained.TrainedRbm;
import org.gibbsite.labs.rbm.RbmSettings.Method;
import org.gibbsite.labs.rbm.RbmSettings.Schedule;
import org.gibbsite.labs.rbm.RbmSettings.UnitStates;
import org.gibbsite.labs.rbm.RbmSettings.VisibleBiasInit;
import org.gibbsite.labs.rbm.RbmSettings.VisibleUnits;

/** A restricted Boltzmann machine learns filters from images while people watch. */
public final class RbmLab implements Lab<RbmSettings, RbmFrame> {

    @Override public String id() { return "rbm"; }

    @Override public String title() { return "RBM filters"; }

    @Override public String promise() {
        return "Watch 500 feature detectors find the strokes of handwriting by themselves.";
    }

    @Override public String chapter() { return "A Energy"; }

    @Override public RbmSettings defaults() {
        return new RbmSettings(new RbmSettings.Data("scribble", 60_000),
                new RbmSettings.Model(500, VisibleUnits.BERNOULLI, 0.01, "", VisibleBiasInit.LOG_ODDS),
                new RbmSettings.Learning(Method.CD, 1, 0.01, Schedule.CONSTANT, 0.7, 20, 20, 0, 0, 0, 0.1),
                new RbmSettings.Sampling(UnitStates.PROBABILITIES, UnitStates.SAMPLES, UnitStates.SAMPLES, 25, 10),
                new RbmSettings.Measuring(500, 2500, 0, 50, 1000));
    }

    @Override public List<Preset<RbmSettings>> presets() { return RbmPresets.all(defaults()); }

    @Override public List<Product<RbmSettings>> produces() {
        return List.of(product(TrainedRbm.KIND, VisibleUnits.BERNOULLI),
                product(TrainedRbm.GAUSSIAN, VisibleUnits.GAUSSIAN));
    }

    private static Product<RbmSettings> product(ModelKind kind, VisibleUnits units) {
        return new Product<>(kind, settings -> settings.model().visibleUnits() == units, (settings, checkpoint,
                origin) -> TrainedRbm.of(kind, checkpoint, new Provenance(origin, settings.source().data())));
    }

    @Override public List<Diagnosis> diagnose(RbmSettings settings, Map<String, Curve> curves, long step) {
        return RbmDiagnoses.of(settings, curves, step);
    }

    @Override public List<Metric> metrics() { return RbmMetrics.ALL; }

    @Override public Experiment<RbmSettings, RbmFrame> start(RbmSettings settings, LabContext context) {
        return new RbmExperiment(settings, context);
    }
}

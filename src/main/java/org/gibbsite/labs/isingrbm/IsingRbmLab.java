package org.gibbsite.labs.isingrbm;

import java.util.List;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.Product;
import org.gibbsite.experiment.TrainedModel.Provenance;
import org.gibbsite.kit.trained.TrainedRbm;
import org.gibbsite.labs.isingrbm.IsingRbmSettings.LayerStates;

/** Stacked restricted Boltzmann machines learn configurations of the Ising lattice, and find block spins by themselves. */
public final class IsingRbmLab implements Lab<IsingRbmSettings, IsingRbmFrame> {

    @Override public String id() { return "ising-rbm"; }

    @Override public String title() { return "Learnt block spins"; }

    @Override public String promise() {
        return "Watch stacked machines that know nothing of space find local blocks of a magnet.";
    }

    @Override public String chapter() { return "C Ising and renormalisation"; }

    @Override public String caseName() { return "configuration"; }

    @Override public IsingRbmSettings defaults() {
        return new IsingRbmSettings(new IsingRbmSettings.Data(40, 2.3, 20_000, 1),
                new IsingRbmSettings.Model(400, 100, 25, 0.01),
                new IsingRbmSettings.Learning(0.1, 0.2, 0.002, 0.5, 1, 100, 6, 10, LayerStates.MEANS),
                new IsingRbmSettings.SmallModel(4, 0.1), new IsingRbmSettings.Measuring(95));
    }

    @Override public List<Preset<IsingRbmSettings>> presets() { return IsingRbmPresets.all(defaults()); }

    @Override public List<Metric> metrics() { return IsingRbmMetrics.ALL; }

    /** Its machines have units 0 and 1, spins down and up, as the kind has. */
    @Override public List<Product<IsingRbmSettings>> produces() {
        return List.of(new Product<>(TrainedRbm.KIND, settings -> true, (settings, checkpoint, origin) -> TrainedRbm
                .of(TrainedRbm.KIND, checkpoint, "parameters/layer1/", new Provenance(origin, ""))));
    }

    @Override public Experiment<IsingRbmSettings, IsingRbmFrame> start(IsingRbmSettings settings, LabContext context) {
        return new IsingRbmExperiment(settings, context);
    }
}

package org.gibbsite.labs.ising2d;

import java.util.List;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.labs.ising2d.Ising2dSettings.Start;
import org.gibbsite.models.ising.BlockSpins;
import org.gibbsite.models.ising.Dynamics;

/** The square-lattice Ising model, its block spins, and the flow of its couplings. */
public final class Ising2dLab implements Lab<Ising2dSettings, Ising2dFrame> {

    @Override public String id() { return "ising-2d"; }

    @Override public String title() { return "Ising lattice and block spins"; }

    @Override public String promise() {
        return "Watch a magnet at its critical point look the same at every scale.";
    }

    @Override public String chapter() { return "C Ising and renormalisation"; }

    @Override public String stepName() { return "sweep"; }

    @Override public String stepName(Ising2dSettings settings) {
        return Ising2dFrame.stepName(settings.sampling().algorithm());
    }

    @Override public String caseName() { return "spin"; }

    @Override public Ising2dSettings defaults() {
        return new Ising2dSettings(new Ising2dSettings.Model(128, 2.269185, 0),
                new Ising2dSettings.Sampling(Dynamics.METROPOLIS, Start.HOT, 250, 1_000_000, ""),
                new Ising2dSettings.BlockSpins(2, BlockSpins.Rule.MAJORITY),
                new Ising2dSettings.Measuring(10, false, false));
    }

    @Override public List<ActKind> acts() { return List.of(Paint.KIND); }

    @Override public List<Preset<Ising2dSettings>> presets() { return Ising2dPresets.all(defaults()); }

    @Override public List<Metric> metrics() { return Ising2dMetrics.ALL; }

    @Override public Experiment<Ising2dSettings, Ising2dFrame> start(Ising2dSettings settings, LabContext context) {
        return new Ising2dExperiment(settings, context);
    }
}

package org.gibbsite.labs.ising1d;

import java.util.List;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.labs.ising1d.Ising1dSettings.Start;
import org.gibbsite.models.ising.ChainSampler.Moves;

/** The Ising chain, whose decimation is exact: every number that is measured has its exact value beside it. */
public final class Ising1dLab implements Lab<Ising1dSettings, Ising1dFrame> {

    @Override public String id() { return "ising-1d"; }

    @Override public String title() { return "Ising chain and decimation"; }

    @Override public String promise() {
        return "Sum out every other spin, exactly, and watch the coupling flow to nothing.";
    }

    @Override public String chapter() { return "C Ising and renormalisation"; }

    @Override public String stepName() { return "sweep"; }

    @Override public String caseName() { return "spin"; }

    @Override public Ising1dSettings defaults() {
        return new Ising1dSettings(new Ising1dSettings.Model(512, 1.5, 0), new Ising1dSettings.Decimation(2),
                new Ising1dSettings.Sampling(Moves.EXACT, Start.HOT, 0, 200_000));
    }

    @Override public List<Preset<Ising1dSettings>> presets() { return Ising1dPresets.all(defaults()); }

    @Override public List<Metric> metrics() { return Ising1dMetrics.ALL; }

    @Override public Experiment<Ising1dSettings, Ising1dFrame> start(Ising1dSettings settings, LabContext context) {
        return new Ising1dExperiment(settings, context);
    }
}

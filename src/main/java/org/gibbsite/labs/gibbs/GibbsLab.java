package org.gibbsite.labs.gibbs;

import java.util.List;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.labs.gibbs.GibbsSettings.Start;
import org.gibbsite.labs.gibbs.GibbsSettings.Weights;

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
        return new GibbsSettings(Weights.RANDOM, 4, 3, 1.5, 0.5, 1.1, "", "", true, 10, Start.NOISE,
                "bars-and-stripes", 1, 100, 2_000_000);
    }

    @Override public List<Preset<GibbsSettings>> presets() { return GibbsPresets.all(defaults()); }

    @Override public List<Metric> metrics() { return GibbsMetrics.ALL; }

    @Override public List<ActKind> acts() { return List.of(WeightTurn.KIND); }

    @Override public Experiment<GibbsSettings, GibbsFrame> start(GibbsSettings settings, LabContext context) {
        return new GibbsExperiment(settings, context);
    }
}

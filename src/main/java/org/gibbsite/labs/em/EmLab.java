package org.gibbsite.labs.em;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.labs.em.EmSettings.Family;
import org.gibbsite.labs.em.EmSettings.Inference;
import org.gibbsite.labs.em.EmSettings.Inputs;
import org.gibbsite.labs.em.EmSettings.Data;
import org.gibbsite.labs.em.EmSettings.Learning;
import org.gibbsite.labs.em.EmSettings.Maximising;
import org.gibbsite.labs.em.EmSettings.Measuring;
import org.gibbsite.labs.em.EmSettings.Model;
import org.gibbsite.labs.em.EmSettings.Sampling;
import org.gibbsite.models.mixture.CovarianceShape;
import org.gibbsite.models.mixture.MixtureStart;

/** A mixture of Gaussians and its two half-steps: one closes the gap below the likelihood, the other lifts the floor. */
public final class EmLab implements Lab<EmSettings, EmFrame> {

    @Override public String id() { return "em"; }

    @Override public String title() { return "The bound and its gap"; }

    @Override public String promise() {
        return "One half-step closes a gap, the other lifts the floor: watch a mixture learn from points without labels.";
    }

    @Override public String chapter() { return "D Latent variables"; }

    @Override public String stepName() { return "round"; }

    @Override public String caseName() { return "point"; }

    @Override public boolean beginsByPhases() { return true; }

    @Override public EmSettings defaults() {
        return new EmSettings(new Data("clouds", 300, 3),
                new Model(3, CovarianceShape.FULL, MixtureStart.Way.CORNER, true, 1e-6),
                new Learning(Inference.EXACT, 10, 5, 0.05, 0, Inputs.X, Maximising.CLOSED, 0.05, 200),
                new Sampling(false, Family.FULL), new Measuring(1000, 1));
    }

    @Override public List<Preset<EmSettings>> presets() {
        EmSettings defaults = defaults();
        String[] line = {"data=two-means", "components=2", "covariance=known", "weightsLearnt=false"};
        return List.of(
                Preset.of(defaults, "clouds", "Three clouds",
                        "Means bunched in a corner find three clouds: a plateau, then a jump; some tens of rounds."),
                Preset.of(defaults, "two-means", "Two means on a line",
                        "Only two means are learnt: the surface of L can be drawn, and the rate of EM is known.",
                        with(line, "separation=2", "start=corner")),
                Preset.of(defaults, "two-answers", "Two answers to one question",
                        "A Gaussian that sits in one of two mirror modes, and a chain that crosses between them.",
                        with(line, "points=10", "separation=3.5", "start=truth", "sampler=true", "updates=2000")),
                Preset.of(defaults, "encoder", "A net guesses",
                        "A linear net guesses responsibilities for every point at once; its gap does not close.",
                        "eStep=amortised", "updates=600"),
                Preset.of(defaults, "nine", "Nine in a grid",
                        "Nine small clouds; from some starts EM ends with two means in one of them.", "data=nine",
                        "components=9", "covariance=spherical", "start=points", "points=900"),
                Preset.of(defaults, "failure-same", "Failure: all the same",
                        "All means begin at one place and stay together: a saddle, for ever.", "start=same"),
                Preset.of(defaults, "failure-collapse", "Failure: collapse",
                        "Without a floor a component shrinks onto a point or two, and L has no upper end.",
                        "components=6", "points=60", "varianceFloor=1e-12", "start=points", "updates=1000"),
                Preset.of(defaults, "failure-stuck", "Failure: stuck",
                        "Two means share one cloud and one has to cover two: a maximum, and a poor one.",
                        "separation=8",
                        "covariance=spherical", "start=points"));
    }

    private static String[] with(String[] line, String... more) {
        return Stream.of(line, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Override public List<Metric> metrics() { return EmMetrics.ALL; }

    @Override public List<ActKind> acts() { return EmEdit.KINDS; }

    @Override public List<Diagnosis> diagnose(EmSettings settings, Map<String, Curve> curves, long step) {
        return EmMetrics.diagnose(settings, curves, step);
    }

    @Override public Experiment<EmSettings, EmFrame> start(EmSettings settings, LabContext context) {
        return new EmExperiment(settings, context);
    }
}

package org.gibbsite.labs.isingrbm;

import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Reciprocal;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.models.ising.LatticeEnsemble;

/** The settings of {@link IsingRbmLab}. Defaults are written in {@code IsingRbmLab.defaults()} only. */
public record IsingRbmSettings(Data ensemble, Model model, Learning learning, SmallModel small, Measuring measuring) {
    public record Data(
            @Setting(help = "Spins along an edge of the periodic lattice", symbol = "L") @Range(min = 4, max = 64) int side,
            @Setting(help = "β = 1/T of the configurations; the critical one is 0.440687. Turning it draws new ones, from which all layers learn afresh", symbol = "T", unit = "T in J/k_B", applies = Applies.NOW) @Reciprocal(name = "beta", symbol = "β", stops = {
                    0.2, 0.25, 0.3, 0.33, 0.36, 0.38, 0.4, 0.408, 0.42, 0.43, 0.45, 0.46, 0.48, 0.5, 0.55, 0.6, 0.7,
                    0.8,
                    1}) @Range(min = 1, max = 5, magnet = 2.269185, magnetName = "critical") double temperature,
            @Setting(help = "Configurations drawn by Wolff's clusters; the last twentieth is kept for testing", symbol = "N", unit = "configurations") @Range(min = 100, max = 50_000, logarithmic = true) int samples,
            @Setting(help = "Seed of the configurations, apart from that of the run: equal data for many runs", more = true) @Range(min = 0, max = 1_000_000) long ensembleSeed) {
    }

    public record Model(
            @Setting(help = "Spins of the first hidden layer", symbol = "n_1") @Range(min = 1, max = 1600, logarithmic = true) int firstLayer,
            @Setting(help = "Spins of the second hidden layer", symbol = "n_2", more = true) @Range(min = 1, max = 800, logarithmic = true) int secondLayer,
            @Setting(help = "Spins of the third hidden layer", symbol = "n_3", more = true) @Range(min = 1, max = 400, logarithmic = true) int thirdLayer,
            @Setting(help = "Standard deviation of the initial weights", symbol = "σ_W", more = true) @Range(min = 0.0001, max = 1, logarithmic = true) double weightDeviation) {}

    public record Learning(
            @Setting(help = "Step size of the update of the first layer", symbol = "ε", applies = Applies.NOW) @Range(min = 0, max = 10, logarithmic = true) double learningRate,
            @Setting(help = "Step size of the update of the layers above the first", symbol = "ε′", applies = Applies.NOW, more = true) @Range(min = 0, max = 10, logarithmic = true) double upperLearningRate,
            @Setting(help = "L1 weight decay: what makes fields small and local", symbol = "λ₁", applies = Applies.NOW) @Range(min = 0, max = 1, logarithmic = true) double weightDecayL1,
            @Setting(help = "Fraction of the previous step that is kept", symbol = "α", applies = Applies.NOW, more = true) @Range(min = 0, max = 0.999) double momentum,
            @Setting(help = "Gibbs sweeps per update", symbol = "k", applies = Applies.NOW, more = true) @Range(min = 1, max = 100, logarithmic = true) int sweeps,
            @Setting(help = "Configurations per update", symbol = "B", unit = "configurations", more = true) @Range(min = 1, max = 1000, logarithmic = true) int batchSize,
            @Setting(help = "Passes over the configurations for the first layer", unit = "epochs") @Range(min = 1, max = 1000, logarithmic = true) int firstEpochs,
            @Setting(help = "Passes over the configurations for each layer above", unit = "epochs") @Range(min = 1, max = 1000, logarithmic = true) int upperEpochs,
            @Setting(help = "What a layer learns from: means of the layer below, or samples", applies = Applies.NOW, more = true) LayerStates layerInputs) {}

    public record SmallModel(
            @Setting(help = "Block spins of the exact model on 3 × 3 sites", symbol = "n_h", more = true) @Range(min = 1, max = 12) int blockSpins,
            @Setting(help = "Step size of the exact model's gradient", applies = Applies.NOW, more = true) @Range(min = 0, max = 10, logarithmic = true) double blockRate) {}

    public record Measuring(
            @Setting(help = "Updates between two measurements of fields and reconstructions; 0 is off", unit = "updates", applies = Applies.NOW, more = true) @Range(min = 0, max = 100_000, logarithmic = true) int measureEvery) {}

    public IsingRbmSettings {
        int samples = ensemble.samples(), learnt = samples - TrainingSet.tests(samples);
        if (learning.batchSize() > learnt)
            throw new IllegalArgumentException("batchSize must be at most the " + learnt
                    + " configurations that are learnt from: " + learning.batchSize());
    }

    /** What drives the layers above the first. */
    public enum LayerStates {
        MEANS, SAMPLES
    }

    LatticeEnsemble.Recipe recipe() {
        return new LatticeEnsemble.Recipe(ensemble.side(), ensemble.temperature(), ensemble.samples(),
                ensemble.ensembleSeed());
    }

    /** Units of hidden layer {@code level}, from 1. */
    int units(int level) {
        return switch (level) {
            case 1 -> model.firstLayer();
            case 2 -> model.secondLayer();
            case 3 -> model.thirdLayer();
            default -> throw new IllegalArgumentException("there are three layers: " + level);
        };
    }
}

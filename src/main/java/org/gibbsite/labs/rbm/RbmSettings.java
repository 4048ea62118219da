package org.gibbsite.labs.rbm;

import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.experiment.settings.When;

/** The settings of {@code RbmLab}. Defaults are written in {@code RbmLab.defaults()} only. */
public record RbmSettings(Data source, Model model, Learning learning, Sampling sampling, Measuring measuring) {
    public record Data(
            @Setting(help = "Data set by name (scribble, bars-and-stripes, mnist, …) or folder of IDX files", role = Setting.Role.DATA) String data,
            @Setting(help = "Training images used, the first ones of the set", symbol = "N", unit = "images", more = true) @Range(min = 16, max = 1_000_000, logarithmic = true) int trainingImages) {}

    public record Model(
            @Setting(help = "Hidden units: feature detectors that the model may learn", symbol = "n_h") @Range(min = 1, max = 10_000, logarithmic = true) int hiddenUnits,
            @Setting(help = "What a visible unit is: on/off, or real-valued with unit variance", more = true) VisibleUnits visibleUnits,
            @When("startingWeights =") @Setting(help = "Standard deviation of the initial weights", symbol = "σ_W", more = true) @Range(min = 0, max = 10, logarithmic = true) double weightDeviation,
            @Setting(help = "Initial weights by hand: a row for each visible unit, as 1 -1; 1 0; -1 1; empty: drawn", symbol = "W", more = true) String startingWeights,
            @Setting(help = "Start of the biases: log-odds of the pixel means, N(0, 0.01²) as in the course, or 0", more = true) VisibleBiasInit visibleBiasInit) {}

    public record Learning(
            @Setting(help = "Where the model's side of the gradient comes from", applies = Applies.NOW) Method method,
            @Setting(help = "Gibbs sweeps per update", symbol = "k", applies = Applies.NOW) @Range(min = 1, max = 1000, logarithmic = true) int sweeps,
            @Setting(help = "Step size of the update at its start", symbol = "ε", applies = Applies.NOW) @Range(min = 0, max = 10, logarithmic = true) double learningRate,
            @Setting(help = "How the step size changes over the epochs", applies = Applies.NOW, more = true) Schedule schedule,
            @Setting(help = "Fraction of the previous step that is kept", symbol = "α", applies = Applies.NOW) @Range(min = 0, max = 0.999) double momentum,
            @Setting(help = "Training images per update", symbol = "B", unit = "images", applies = Applies.NEXT_EPOCH) @Range(min = 1, max = 10_000, logarithmic = true) int batchSize,
            @Setting(help = "Passes over the training images after which play stops", unit = "epochs", applies = Applies.NOW, more = true, role = Setting.Role.EPOCHS) @Range(min = 1, max = 10_000, logarithmic = true) int epochs,
            @Setting(help = "L2 weight decay: pulls every weight towards 0 in proportion", symbol = "λ₂", applies = Applies.NOW, more = true) @Range(min = 0, max = 10, logarithmic = true) double weightDecayL2,
            @Setting(help = "L1 weight decay: pulls every weight towards 0 by the same amount", symbol = "λ₁", applies = Applies.NOW, more = true) @Range(min = 0, max = 10, logarithmic = true) double weightDecayL1,
            @Setting(help = "Strength with which hidden units are pushed towards the sparsity target; 0 is off", symbol = "λ_s", applies = Applies.NOW, more = true) @Range(min = 0, max = 10, logarithmic = true) double sparsityCost,
            @When("sparsityCost > 0") @Setting(help = "Wanted mean activation of a hidden unit", symbol = "ρ", applies = Applies.NOW, more = true) @Range(min = 0.001, max = 0.999) double sparsityTarget) {}

    public record Sampling(
            @Setting(help = "Visible states while learning: probabilities (course) or samples", symbol = "v₁", applies = Applies.NOW, more = true) UnitStates visibleStates,
            @Setting(help = "Hidden states that drive the reconstruction: samples, one bit a unit, or probabilities, which let through more than the model can hold", symbol = "h→v", applies = Applies.NOW, more = true) UnitStates drivingStates,
            @Setting(help = "Hidden states in the data's side of the gradient: samples (course) or probabilities", symbol = "h₀", applies = Applies.NOW, more = true) UnitStates positiveStatistics,
            @Setting(help = "Persistent chains (PCD, tempering) and fantasy particles shown", symbol = "M", more = true) @Range(min = 1, max = 1000, logarithmic = true) int particles,
            @When("method = tempering") @Setting(help = "Inverse temperatures of parallel tempering, from 1 down to 0", symbol = "R") @Range(min = 2, max = 100, logarithmic = true) int temperatures) {}

    public record Measuring(
            @Setting(help = "Updates between two measurements of error, pseudo-likelihood and free energy; 0 is off", unit = "updates", applies = Applies.NOW, more = true) @Range(min = 0, max = 100_000, logarithmic = true) int measureEvery,
            @Setting(help = "Updates between two estimates of the log-likelihood (AIS, or exact up to 20 hidden units); 0 is off", unit = "updates", applies = Applies.NOW, more = true) @Range(min = 0, max = 1_000_000, logarithmic = true) int likelihoodEvery,
            @Setting(help = "Updates between two readings of the gradient compass, on models with a layer of at most 20 units; 0 is off", unit = "updates", applies = Applies.NOW, more = true) @Range(min = 0, max = 100_000, logarithmic = true) int compassEvery,
            @When("likelihoodEvery > 0, hiddenUnits > 20") @Setting(help = "Chains of annealed importance sampling", symbol = "M_AIS", applies = Applies.NOW, more = true) @Range(min = 2, max = 5000, logarithmic = true) int aisChains,
            @When("likelihoodEvery > 0, hiddenUnits > 20") @Setting(help = "Intermediate temperatures of annealed importance sampling", symbol = "K_AIS", applies = Applies.NOW, more = true) @Range(min = 2, max = 100_000, logarithmic = true) int aisTemperatures) {}

    public RbmSettings {
        StartingWeights.parse(model.startingWeights());
    }

    /** {@link #BERNOULLI}: on/off, mean σ(·). {@link #GAUSSIAN}: real, mean the input itself, variance 1. */
    public enum VisibleUnits {
        BERNOULLI, GAUSSIAN
    }

    /** {@link #LOG_ODDS}: log p/(1−p) with p = (n+1)/(N+2). {@link #NORMAL}: N(0, 0.01²). {@link #ZERO}: 0. */
    public enum VisibleBiasInit {
        LOG_ODDS, NORMAL, ZERO
    }

    /** Contrastive divergence, persistent CD, parallel tempering, exact gradient by enumeration (small models). */
    public enum Method {
        CD, PCD, TEMPERING, EXACT
    }

    /** ε(epoch): constant; falling linearly to 0 at the last epoch; halved each tenth of the run; ε/(1 + epoch). */
    public enum Schedule {
        CONSTANT, LINEAR, EXPONENTIAL, INVERSE
    }

    public enum UnitStates {
        PROBABILITIES, SAMPLES
    }
}

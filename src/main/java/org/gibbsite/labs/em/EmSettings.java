package org.gibbsite.labs.em;

import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.experiment.settings.When;
import org.gibbsite.models.mixture.CovarianceShape;
import org.gibbsite.models.mixture.MixtureStart;

/** The settings of {@code EmLab}. Defaults are written in {@code EmLab.defaults()} only. */
public record EmSettings(Data source, Model model, Learning learning, Sampling sampling, Measuring measuring) {
    public record Data(
            @Setting(help = "clouds, nine, two-means, rings, moons, pinwheel, hand (five points to add to), or the path of a table of one or two columns", role = Setting.Role.DATA) String data,
            @When("data = clouds | nine | two-means | rings | moons | pinwheel") @Setting(help = "Points to learn from; those by hand and of a table are as many as there are", symbol = "N", unit = "points") @Range(min = 5, max = 100_000, logarithmic = true) int points,
            @When("data = clouds | nine | two-means | rings | moons | pinwheel") @Setting(help = "Distance of the groups that are drawn, in σ of one of them", unit = "σ") @Range(min = 0, max = 10) double separation) {}

    public record Model(
            @Setting(help = "Components of the mixture", symbol = "K") @Range(min = 1, max = 20) int components,
            @Setting(help = "What the covariances may be; known: the unit matrix", symbol = "Σ") CovarianceShape covariance,
            @Setting(help = "First means: all in a corner, at points, spread out by k-means++, all the same, or those that made the data") MixtureStart.Way start,
            @Setting(help = "Whether the weights are learnt, or stay equal", symbol = "π", applies = Applies.NOW) boolean weightsLearnt,
            @Setting(help = "Eigenvalues of a covariance below this are set to it", symbol = "ε", applies = Applies.NOW, more = true) @Range(min = 0, max = 10) double varianceFloor) {}

    public record Learning(
            @Setting(help = "How q is found: exactly, all for the likeliest, one drawn, a block of points at a time, or guessed by a net", applies = Applies.NOW) Inference eStep,
            @When("eStep = incremental") @Setting(help = "Points of a block, for the incremental step", applies = Applies.NOW, more = true) @Range(min = 1, max = 100_000, logarithmic = true) int blockSize,
            @When("eStep = amortised") @Setting(help = "Steps of Adam in each half-step of the net", applies = Applies.NOW, more = true) @Range(min = 0, max = 1000, logarithmic = true) int encoderSteps,
            @When("eStep = amortised") @Setting(help = "Learning rate of the net", applies = Applies.NOW, more = true) @Range(min = 0, max = 10, logarithmic = true) double encoderRate,
            @When("eStep = amortised") @Setting(help = "Tanh units of the net; 0 for a linear one", more = true) @Range(min = 0, max = 64) int encoderHidden,
            @When("eStep = amortised") @Setting(help = "What the net sees of a point", more = true) Inputs encoderInputs,
            @Setting(help = "How parameters are found: the maximum in closed form, or one step along the gradient", applies = Applies.NOW) Maximising mStep,
            @Setting(help = "Length of the gradient step, and of gradient ascent beside EM, on the mean over the points", applies = Applies.NOW, more = true) @Range(min = 0, max = 100, logarithmic = true) double gradientRate,
            @Setting(help = "Rounds after which play stops", unit = "rounds", applies = Applies.NOW) @Range(min = 1, max = 10_000_000, logarithmic = true) int updates) {}

    public record Sampling(
            @When("components = 2, covariance = known, weightsLearnt = false") @Setting(help = "Two means on a line: a Gaussian q and a Metropolis chain on the same posterior, of equal cost", applies = Applies.NOW) boolean sampler,
            @When("sampler = true, components = 2, covariance = known, weightsLearnt = false") @Setting(help = "Whether q may correlate the two means", applies = Applies.NOW, more = true) Family qFamily) {}

    public record Measuring(
            @When("data = clouds | nine | two-means | rings | moons | pinwheel") @Setting(help = "Fresh points on which the likelihood is tested, where the data are drawn by rule", unit = "points", more = true) @Range(min = 0, max = 100_000, logarithmic = true) int testPoints,
            @Setting(help = "Rounds between two points of the charts; 0 for none", unit = "rounds", applies = Applies.NOW, more = true) @Range(min = 0, max = 1_000_000, logarithmic = true) int measureEvery) {}

    /** The E half-step. */
    public enum Inference {
        EXACT, HARD, SAMPLED, INCREMENTAL, AMORTISED
    }

    /** What the net of the amortised half-step is given. */
    public enum Inputs {
        X, X_AND_SQUARES
    }

    /** The M half-step. */
    public enum Maximising {
        CLOSED, GRADIENT
    }

    /** Covariances of the Gaussian posterior. */
    public enum Family {
        FULL, DIAGONAL
    }
}

package org.gibbsite.labs.vae;

import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.experiment.settings.When;

/** The settings of {@code VaeLab}. Defaults are written in {@code VaeLab.defaults()} only. */
public record VaeSettings(Data source, Model model, Learning learning, Measuring measuring) {
    public record Data(
            @Setting(help = "Data set by name (scribble, bars-and-stripes, mnist, …) or folder of IDX files", role = Setting.Role.DATA) String data,
            @Setting(help = "Training images used, the first ones of the set", symbol = "N", unit = "images", more = true) @Range(min = 16, max = 1_000_000, logarithmic = true) int trainingImages,
            @Setting(help = "Pixels as they are, or drawn anew as 0 or 1 with their grey as probability", symbol = "x", more = true) Pixels pixels) {}

    public record Model(
            @Setting(help = "Units of z, the code that an image is squeezed through", symbol = "d") @Range(min = 1, max = 100, logarithmic = true) int latentUnits,
            @Setting(help = "Hidden units of encoder and decoder, each", symbol = "n_h") @Range(min = 1, max = 5000, logarithmic = true) int hiddenUnits,
            @Setting(help = "What a hidden unit makes of its input") Activation activation,
            @Setting(help = "What a pixel is, given z: on/off, or real with one learnt variance", more = true) Likelihood likelihood,
            @Setting(help = "Steps of a planar flow that bends q(z|x) away from an ellipse; 0 is off", symbol = "L", more = true) @Range(min = 0, max = 16) int flowSteps,
            @Setting(help = "Units of a second stochastic layer, which makes p(z) learnt; 0 is off", symbol = "d₂", more = true) @Range(min = 0, max = 100, logarithmic = true) int secondLayerUnits,
            @Setting(help = "Where the weights come from at the start: random, or a trained model of the same shape", more = true) Weights weights,
            @When("weights = checkpoint") @Setting(help = "For weights = checkpoint: a trained model, as vae: and its hash, or the path of a saved run or .npz file", more = true) String model) {}

    public record Learning(
            @Setting(help = "What the KL term counts; 1 makes the objective a bound on log p(x)", symbol = "β", applies = Applies.NOW) @Range(min = 0, max = 1000, logarithmic = true) double beta,
            @Setting(help = "Samples of z for each image; above 1 the importance-weighted bound is learnt", symbol = "K", more = true) @Range(min = 1, max = 100_000, logarithmic = true) int importanceSamples,
            @Setting(help = "How gradients become steps", more = true) Optimiser optimiser,
            @Setting(help = "Step size of the update at its start", symbol = "ε", applies = Applies.NOW) @Range(min = 0, max = 10, logarithmic = true) double learningRate,
            @Setting(help = "How the step size changes over the epochs", applies = Applies.NOW, more = true) Schedule schedule,
            @Setting(help = "Training images per update", symbol = "B", unit = "images") @Range(min = 1, max = 10_000, logarithmic = true) int batchSize,
            @Setting(help = "Passes over the training images after which play stops", unit = "epochs", applies = Applies.NOW, more = true, role = Setting.Role.EPOCHS) @Range(min = 1, max = 10_000, logarithmic = true) int epochs) {}

    public record Measuring(
            @Setting(help = "Updates between two measurements on the test images; 0 is off", unit = "updates", applies = Applies.NOW, more = true) @Range(min = 0, max = 100_000, logarithmic = true) int measureEvery) {}

    /** {@link #RANDOM}: U(±1/√fan-in). {@link #CHECKPOINT}: a trained model's. */
    public enum Weights {
        RANDOM, CHECKPOINT
    }

    /** {@link #GREY}: x in [0, 1]. {@link #BINARY}: x drawn anew for each batch, p(x = 1) its grey. */
    public enum Pixels {
        GREY, BINARY
    }

    /** Of hidden units: tanh a; max(a, 0); log(1 + eᵃ); 1/(1 + e⁻ᵃ). */
    public enum Activation {
        TANH, RELU, SOFTPLUS, SIGMOID
    }

    /** Of pixels given z. */
    public enum Likelihood {
        BERNOULLI, GAUSSIAN
    }

    /** With their usual constants. */
    public enum Optimiser {
        ADAM, ADAMAX, RMSPROP, NESTEROV, MOMENTUM, SGD
    }

    /** ε(epoch): constant; linearly to 0; halved each tenth of the run; ε/(1 + epoch); half a cosine to 0. */
    public enum Schedule {
        CONSTANT, LINEAR, EXPONENTIAL, INVERSE, COSINE
    }
}

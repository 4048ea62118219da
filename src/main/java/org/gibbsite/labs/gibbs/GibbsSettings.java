package org.gibbsite.labs.gibbs;

import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.experiment.settings.When;

/**
 * The settings of {@code GibbsLab}. Defaults are written in {@code GibbsLab.defaults()} only. Whatever changes a weight
 * or a bias during a run begins the counts, and the burn-in before them, anew: they would mix two laws otherwise.
 */
public record GibbsSettings(Model machine, Sampling sampling) {
    public record Model(
            @Setting(help = "Where the weights come from: random, two deep valleys, 0 but for your edits, or an RBM's checkpoint") Weights weights,
            @When("weights = random | valleys | edited") @Setting(help = "Visible units; a checkpoint brings its own", symbol = "n_v") @Range(min = 1, max = 1000, logarithmic = true) int visibleUnits,
            @When("weights = random | valleys | edited") @Setting(help = "Hidden units; a checkpoint brings its own", symbol = "n_h") @Range(min = 1, max = 1000, logarithmic = true) int hiddenUnits,
            @When("weights = random") @Setting(help = "Standard deviation of random weights", symbol = "σ_W", unit = "nats", applies = Applies.NOW) @Range(min = 0, max = 10, logarithmic = true) double weightDeviation,
            @When("weights = random") @Setting(help = "Standard deviation of random biases", symbol = "σ_a", unit = "nats", applies = Applies.NOW, more = true) @Range(min = 0, max = 10, logarithmic = true) double biasDeviation,
            @When("weights = valleys") @Setting(help = "Weight of every edge of the two deep valleys: all units on, all units off", symbol = "c", unit = "nats", applies = Applies.NOW) @Range(min = 0, max = 10) double coupling,
            @Setting(help = "Parameters set by hand: 0,1:2.5 is w between v0 and h1, a0:1 and b1:-1 are biases; separated by ;", applies = Applies.NOW) String weightEdits,
            @When("weights = checkpoint") @Setting(help = "For weights = checkpoint: a trained model, as rbm: and its hash, or the path of a saved run or .npz file") String model,
            @Setting(help = "Compare with the exact law, summed over all states of a layer of at most 20 units", more = true) boolean enumerate) {}

    public record Sampling(
            @Setting(help = "Independent chains", symbol = "M") @Range(min = 1, max = 1000, logarithmic = true) int chains,
            @Setting(help = "First visible states: fair coins, images, or the same state for all chains") Start start,
            @When("start = data") @Setting(help = "Images of the start from data, made binary at ½; they must have as many pixels as there are visible units", role = Setting.Role.DATA) String data,
            @Setting(help = "Inverse temperatures from 1 down to 0 that swap states; 1 is plain Gibbs sampling", symbol = "R") @Range(min = 1, max = 100, logarithmic = true) int temperatures,
            @Setting(help = "First sweeps that are not counted", unit = "sweeps") @Range(min = 0, max = 1_000_000, logarithmic = true) int burnIn,
            @Setting(help = "Sweeps after which play stops", unit = "sweeps", applies = Applies.NOW) @Range(min = 1, max = 1_000_000_000, logarithmic = true) int sweeps) {}

    public GibbsSettings {
        WeightEdits.parse(machine.weightEdits());
    }

    /**
     * {@link #RANDOM}: w ~ N(0, σ_W²), biases ~ N(0, σ_a²). {@link #VALLEYS}: w = c, a = −c n_h/2, b = −c n_v/2, so that
     * all units on and all units off are equally deep. {@link #EDITED}: 0. {@link #CHECKPOINT}: a trained RBM's. Edits by
     * hand come on top of each.
     */
    public enum Weights {
        RANDOM, VALLEYS, EDITED, CHECKPOINT
    }

    /** Of the visible units. {@link #ONE_STATE}: all off, in all chains. */
    public enum Start {
        NOISE, DATA, ONE_STATE
    }
}

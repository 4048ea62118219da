package org.gibbsite.labs.ising2d;

import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.models.ising.BlockSpins.Rule;
import org.gibbsite.models.ising.Dynamics;
import org.gibbsite.models.ising.IsingSampler;

/**
 * The settings of {@code Ising2dLab}. Defaults are written in {@code Ising2dLab.defaults()} only. A change of temperature,
 * field, moves or spins during a run begins the averages, and the burn-in before them, anew.
 */
public record Ising2dSettings(Model model, Sampling sampling, BlockSpins blockSpins, Measuring measuring) {
    public record Model(
            @Setting(help = "Spins along an edge of the periodic lattice; even for the checkerboard moves", symbol = "L") @Range(min = IsingSampler.LEAST_SIDE, max = IsingSampler.MOST_SIDE, logarithmic = true, stops = {
                    8, 16, 32, 64, 128, 256, 512, 1024}) int side,
            @Setting(help = "Temperature; the critical one is 2.269185", symbol = "T", unit = "J/k_B", applies = Applies.NOW) @Range(min = 0.1, max = 10, stops = {
                    0.1, 0.5, 1, 1.5, 1.8, 2, 2.1, 2.2, 2.3, 2.4, 2.5, 2.7, 3, 3.5, 4, 5, 7,
                    10}, magnet = 2.269185, magnetName = "critical") double temperature,
            @Setting(help = "Magnetic field", symbol = "h", unit = "J", applies = Applies.NOW) @Range(min = -2, max = 2) double field) {
    }

    public record Sampling(
            @Setting(help = "Moves: Metropolis and heat bath spin by spin, Wolff and Swendsen–Wang by clusters", applies = Applies.NOW) Dynamics algorithm,
            @Setting(help = "First spins: fair coins, or all up") Start start,
            @Setting(help = "First steps, at the start and after each change, that are not counted", unit = "steps") @Range(min = 0, max = 1_000_000, logarithmic = true) int burnIn,
            @Setting(help = "Steps after which play stops", unit = "steps", applies = Applies.NOW) @Range(min = 1, max = 1_000_000_000, logarithmic = true) int sweeps,
            @Setting(help = "Domains painted by hand: row,column,radius,+ or -; separated by ;", applies = Applies.NOW, more = true) String paint) {}

    public record BlockSpins(
            @Setting(help = "Edge of a block, in spins of the level below", symbol = "b", applies = Applies.NOW) @Range(min = 2, max = 3) int blockFactor,
            @Setting(help = "A block's spin: that of most, a coin where they tie, or of the upper left corner", applies = Applies.NOW) Rule blockRule) {}

    public record Measuring(
            @Setting(help = "Steps between two looks at correlations and couplings, for every 4096 sites", unit = "steps", applies = Applies.NOW, more = true) @Range(min = 1, max = 10_000, logarithmic = true) int lookEvery,
            @Setting(help = "Beside the run, two lattices at T_c, one blocked once more than the other, for the exponent ν", symbol = "ν", more = true) boolean exponent,
            @Setting(help = "Beside the run, a scan over temperatures for three sides: where the Binder cumulants cross", more = true) boolean scan) {}

    public Ising2dSettings {
        String objection = IsingSampler.objection(model.side(), sampling.algorithm());
        if (!objection.isEmpty()) throw new IllegalArgumentException(objection);
        Brush.parse(sampling.paint());
    }

    /** Of the spins. */
    public enum Start {
        HOT, COLD
    }
}

package org.gibbsite.labs.ising1d;

import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.models.ising.ChainCoupling;
import org.gibbsite.models.ising.ChainSampler.Moves;

/**
 * The settings of {@code Ising1dLab}. Defaults are written in {@code Ising1dLab.defaults()} only. A change of coupling, field
 * or moves during a run begins the averages, and the burn-in before them, anew.
 */
public record Ising1dSettings(Model model, Decimation decimation, Sampling sampling) {
    public record Model(
            @Setting(help = "Spins of the ring; decimation goes on while the block divides them", symbol = "N") @Range(min = 2, max = 4096, logarithmic = true) int spins,
            @Setting(help = "Coupling of neighbours, the temperature included: J/(k_B T)", symbol = "K", applies = Applies.NOW) @Range(min = 0, max = 4) double coupling,
            @Setting(help = "Magnetic field, the temperature included", symbol = "h", applies = Applies.NOW) @Range(min = -2, max = 2) double field) {}

    public record Decimation(
            @Setting(help = "Of so many neighbours one is kept, the others are summed out", symbol = "b", applies = Applies.NOW) @Range(min = 2, max = 3) int blockFactor) {}

    public record Sampling(
            @Setting(help = "A fresh configuration at each sweep, by the transfer matrix, or spin by spin from the last one", applies = Applies.NOW) Moves moves,
            @Setting(help = "First spins of the heat bath: fair coins, or all up") Start start,
            @Setting(help = "First sweeps, at the start and after each change, that are not counted", unit = "sweeps") @Range(min = 0, max = 1_000_000, logarithmic = true) int burnIn,
            @Setting(help = "Sweeps after which play stops", unit = "sweeps", applies = Applies.NOW) @Range(min = 1, max = 1_000_000_000, logarithmic = true) int sweeps) {}

    /** Of the spins. */
    public enum Start {
        HOT, COLD
    }

    ChainCoupling law() { return new ChainCoupling(model.coupling(), model.field()); }
}

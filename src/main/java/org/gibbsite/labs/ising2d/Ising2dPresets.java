package org.gibbsite.labs.ising2d;

import java.util.List;
import org.gibbsite.experiment.Preset;

/** The named settings of {@link Ising2dLab}, each as its differences from the defaults. */
final class Ising2dPresets {
    private Ising2dPresets() {}

    static List<Preset<Ising2dSettings>> all(Ising2dSettings defaults) {
        return List.of(
                Preset.of(defaults, "critical", "At the critical point",
                        "A lattice of 128 × 128 at T_c and its block spins: the same islands at every scale; half a minute."),
                Preset.of(defaults, "ordered", "Below the critical point",
                        "At T = 2.1 each blocking makes the picture more of one colour: it flows to the ordered sink.",
                        "temperature=2.1", "start=cold"),
                Preset.of(defaults, "disordered", "Above the critical point",
                        "At T = 2.5 each blocking makes the picture more of a noise: it flows to the disordered sink.",
                        "temperature=2.5"),
                Preset.of(defaults, "quench", "A quench",
                        "From a hot start at T = 1.5: domains grow as the root of time, and may end as stripes.",
                        "side=256", "temperature=1.5"),
                Preset.of(defaults, "wolff", "Critical, by clusters",
                        "Wolff's clusters at T_c: compare the autocorrelation time with that of single spins.",
                        "algorithm=wolff", "start=cold", "burnIn=500"),
                Preset.of(defaults, "threes", "Blocks of three",
                        "Side 162 divides by three four times; a majority of nine never ties.", "side=162",
                        "blockFactor=3"),
                Preset.of(defaults, "exponent", "The exponent ν from two lattices",
                        "Two lattices at T_c, one blocked once more than the other; ν within a few hundredths of 1 in a minute.",
                        "side=64", "algorithm=wolff", "start=cold", "exponent=true", "sweeps=100000"),
                Preset.of(defaults, "crossing", "Where the Binder cumulants cross",
                        "A scan over temperatures for sides 16, 32 and 64 beside the run; the curves cross near T_c.",
                        "side=64", "scan=true"),
                Preset.of(defaults, "field", "In a field",
                        "A field of 0.1 at T = 2: clusters joined to the ghost spin stay as they are.",
                        "side=64", "temperature=2", "field=0.1", "algorithm=swendsen_wang"));
    }
}

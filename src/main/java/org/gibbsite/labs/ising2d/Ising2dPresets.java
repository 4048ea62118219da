package org.gibbsite.labs.ising2d;

import java.util.List;
import org.gibbsite.experiment.Parameters;
import org.gibbsite.experiment.Preset;

/** The named settings of {@link Ising2dLab}, each as its differences from the defaults. */
final class Ising2dPresets {
    private Ising2dPresets() {}

    static List<Preset<Ising2dSettings>> all(Ising2dSettings defaults) {
        return List.of(
                preset(defaults, "critical", "At the critical point",
                        "A lattice of 128 × 128 at T_c and its block spins: the same islands at every scale; half a minute."),
                preset(defaults, "ordered", "Below the critical point",
                        "At T = 2.1 each blocking makes the picture more of one colour: it flows to the ordered sink.",
                        "temperature=2.1", "start=cold"),
                preset(defaults, "disordered", "Above the critical point",
                        "At T = 2.5 each blocking makes the picture more of a noise: it flows to the disordered sink.",
                        "temperature=2.5"),
                preset(defaults, "quench", "A quench",
                        "From a hot start at T = 1.5: domains grow as the root of time, and may end as stripes.",
                        "side=256", "temperature=1.5"),
                preset(defaults, "wolff", "Critical, by clusters",
                        "Wolff's clusters at T_c: compare the autocorrelation time with that of single spins.",
                        "algorithm=wolff", "start=cold", "burnIn=500"),
                preset(defaults, "threes", "Blocks of three",
                        "Side 162 divides by three four times; a majority of nine never ties.", "side=162",
                        "blockFactor=3"),
                preset(defaults, "exponent", "The exponent ν from two lattices",
                        "Two lattices at T_c, one blocked once more than the other; ν within a few hundredths of 1 in a minute.",
                        "side=64", "algorithm=wolff", "start=cold", "exponent=true", "sweeps=100000"),
                preset(defaults, "crossing", "Where the Binder cumulants cross",
                        "A scan over temperatures for sides 16, 32 and 64 beside the run; the curves cross near T_c.",
                        "side=64", "scan=true"),
                preset(defaults, "field", "In a field",
                        "A field of 0.1 at T = 2: clusters joined to the ghost spin stay as they are.",
                        "side=64", "temperature=2", "field=0.1", "algorithm=swendsen_wang"));
    }

    private static Preset<Ising2dSettings> preset(Ising2dSettings defaults, String id, String title,
            String description, String... changes) {
        Ising2dSettings settings = defaults;
        for (String change : changes) {
            int equals = change.indexOf('=');
            settings = Parameters.withText(settings, change.substring(0, equals), change.substring(equals + 1));
        }
        return new Preset<>(id, title, description, settings);
    }
}

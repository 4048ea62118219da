package org.gibbsite.labs.ising1d;

import java.util.List;
import org.gibbsite.experiment.Preset;

/** The named settings of {@link Ising1dLab}, each as its differences from the defaults. */
final class Ising1dPresets {
    private Ising1dPresets() {}

    static List<Preset<Ising1dSettings>> all(Ising1dSettings defaults) {
        return List.of(
                Preset.of(defaults, "chain", "Every other spin",
                        "K = 1.5: islands of ten spins, halved at each level until the chain is noise; some seconds."),
                Preset.of(defaults, "cold", "Nearly frozen",
                        "K = 3: islands of 200 spins. Each level takes away half of ln 2 at first, and still it ends at 0.",
                        "coupling=3", "spins=1024"),
                Preset.of(defaults, "threes", "One of three",
                        "b = 3: tanh K' is tanh³ K; 729 spins divide by three five times.", "spins=729",
                        "blockFactor=3", "coupling=2"),
                Preset.of(defaults, "field", "In a field",
                        "A weak field against a strong coupling: it is the field that grows from level to level.",
                        "field=0.02", "coupling=1.5"),
                Preset.of(defaults, "bath", "Spin by spin",
                        "Heat bath from a hot start: walls between islands wander, meet and vanish; compare the mixing.",
                        "moves=heat_bath", "coupling=2", "burnIn=2000"));
    }
}

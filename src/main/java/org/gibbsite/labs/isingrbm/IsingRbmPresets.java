package org.gibbsite.labs.isingrbm;

import java.util.List;
import org.gibbsite.experiment.Preset;

/** The named settings of {@link IsingRbmLab}, each as its differences from the defaults. */
final class IsingRbmPresets {
    private IsingRbmPresets() {}

    static List<Preset<IsingRbmSettings>> all(IsingRbmSettings defaults) {
        return List.of(
                Preset.of(defaults, "blocks", "1600 → 400 → 100 → 25",
                        "20 000 configurations near the critical point; local fields within seconds, all layers in a minute."),
                Preset.of(defaults, "published", "As Mehta and Schwab",
                        "T = 1/0.408, L1 of 2·10⁻⁴ and 200 epochs a layer, as in the paper: about a quarter of an hour.",
                        "temperature=2.451", "weightDecayL1=2e-4", "upperLearningRate=0.1", "firstEpochs=200",
                        "upperEpochs=200"),
                Preset.of(defaults, "cold", "Below the critical point",
                        "T = 2: nearly all spins agree, and most units have nothing to say.", "temperature=2"),
                Preset.of(defaults, "hot", "Far above the critical point",
                        "T = 4: neighbours hardly agree. What is there to learn?", "temperature=4"),
                Preset.of(defaults, "no-decay", "Without weight decay",
                        "Nothing asks for small fields: watch them spread over the lattice.", "weightDecayL1=0"),
                Preset.of(defaults, "small", "A lattice of 16 × 16",
                        "256 → 64 → 16 → 4 in seconds.", "side=16", "samples=10000", "firstLayer=64",
                        "secondLayer=16", "thirdLayer=4", "firstEpochs=10", "upperEpochs=10"));
    }
}

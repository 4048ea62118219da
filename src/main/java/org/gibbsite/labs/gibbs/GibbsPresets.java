package org.gibbsite.labs.gibbs;

import java.util.List;
import org.gibbsite.experiment.Preset;

/** The named settings of {@link GibbsLab}, each as its differences from the defaults. */
final class GibbsPresets {
    private GibbsPresets() {}

    static List<Preset<GibbsSettings>> all(GibbsSettings defaults) {
        return List.of(
                Preset.of(defaults, "small", "Four visible, three hidden units",
                        "Ten chains on 16 visible states: bars grow into the exact law, seconds."),
                Preset.of(defaults, "by-hand", "Three by two, on the blackboard",
                        "Round weights and one chain: every conditional can be checked with a pocket calculator.",
                        "weights=edited", "visibleUnits=3", "hiddenUnits=2",
                        "weightEdits=0,0:2; 0,1:-1; 1,0:1; 1,1:1; 2,0:-2; 2,1:2; a0:-1; b1:-1", "chains=1",
                        "burnIn=0"),
                Preset.of(defaults, "valleys", "Two deep valleys, one chain",
                        "The chain sits in one valley for thousands of sweeps: its averages look converged and are wrong.",
                        "weights=valleys", "visibleUnits=8", "hiddenUnits=8", "chains=1", "start=one_state"),
                Preset.of(defaults, "valleys-chains", "Two deep valleys, twenty chains",
                        "Each chain believes in its own valley; split R-hat over the chains tells.", "weights=valleys",
                        "visibleUnits=8", "hiddenUnits=8", "chains=20"),
                Preset.of(defaults, "tempering", "Two deep valleys, tempered",
                        "Ten temperatures swap states, and the chain at β = 1 crosses every few sweeps.",
                        "weights=valleys", "visibleUnits=8", "hiddenUnits=8", "chains=1", "start=one_state",
                        "temperatures=10"),
                Preset.of(defaults, "twelve", "Twelve and twelve units",
                        "4096 visible states in a rank plot: frequent states settle first, rare ones take a long time.",
                        "visibleUnits=12", "hiddenUnits=12", "weightDeviation=0.7", "chains=100"));
    }
}

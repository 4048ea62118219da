package org.gibbsite.controller;

import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;

/** The settings of {@link WalkLab}. */
public record WalkSettings(
        @Setting(group = "Model", help = "Walkers") @Range(min = 1, max = 1_000_000_000) int walkers,
        @Setting(group = "Model", help = "A word") String label,
        @Setting(group = "Learning", help = "Pull towards 0", applies = Applies.NOW) @Range(min = 0, max = 1) double pull,
        @Setting(group = "Learning", help = "Length of a stride", applies = Applies.NEXT_EPOCH) @Range(min = 0, max = 10) double stride,
        @Setting(group = "Learning", help = "Whether walkers start anew when this is turned", applies = Applies.NOW) boolean anew,
        @Setting(group = "Learning", help = "Epochs", applies = Applies.NOW, role = Setting.Role.EPOCHS) @Range(min = 1, max = 1_000_000_000) int epochs,
        @Setting(group = "Measuring", help = "Steps between measurements", applies = Applies.NOW) @Range(min = 1, max = 1000) int measureEvery,
        @Setting(group = "Measuring", help = "Slices of a measurement", applies = Applies.NOW) @Range(min = 1, max = 1000) int slices) {

    WalkSettings pull(double value) { return Parameters.with(this, "pull", value); }

    WalkSettings stride(double value) { return Parameters.with(this, "stride", value); }

    WalkSettings epochs(int value) { return Parameters.with(this, "epochs", value); }

    WalkSettings walkers(int value) { return Parameters.with(this, "walkers", value); }

    WalkSettings anew(boolean value) { return Parameters.with(this, "anew", value); }
}

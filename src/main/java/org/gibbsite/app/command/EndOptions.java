package org.gibbsite.app.command;

import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;
import picocli.CommandLine.Option;

/** When a run ends. With several of them: whichever comes first; with none: when the settings' epochs are over. */
final class EndOptions {
    @Option(names = "--steps", paramLabel = "N", description = "End at this step, counted from the start of the run.") private Long steps;

    @Option(names = "--epochs", paramLabel = "N", description = "End after this many passes over the data; sets the lab's setting of them.") private String epochs;

    @Option(names = "--seconds", paramLabel = "S", description = "End after this many seconds of training.") private Double seconds;

    /** The settings with {@code --epochs} in them. */
    <S extends Record> S applyTo(S settings) {
        if (epochs == null) return settings;
        Parameter setting = Parameters.withRole(settings.getClass(), Setting.Role.EPOCHS)
                .orElseThrow(() -> new BadInput("this lab has no epochs: leave out --epochs"));
        return BadInput.unless(() -> Parameters.withText(settings, setting.name(), epochs));
    }

    Ending ending() {
        if (steps != null && steps < 1) throw new BadInput("--steps must be at least 1: " + steps);
        if (seconds != null && !(seconds > 0 && seconds <= 1e9)) {
            throw new BadInput("--seconds must be above 0: " + Parameters.text(seconds));
        }
        boolean untilFinished = epochs != null || steps == null && seconds == null;
        return new Ending(steps == null ? Long.MAX_VALUE : steps, seconds == null ? Double.MAX_VALUE : seconds,
                untilFinished);
    }
}

package org.gibbsite.controller;

import java.util.function.Consumer;
import org.gibbsite.experiment.Frame;

/**
 * Saves what the player has before it.
 *
 * @param writer writes the run it is given, which it does not change; throws one sentence
 * @param report told null, or why not in one sentence; when it throws, the run is not harmed
 */
record SaveCommand<S extends Record, F extends Frame>(Player<S, F> player, Consumer<ExperimentRun<S, F>> writer,
        Consumer<String> report) implements Command {
    @Override public void run() { tell(save()); }

    @Override public void dropped() { tell("not saved: the run failed, was reset or was closed first"); }

    private String save() {
        ExperimentRun<S, F> run = player.run();
        if (run == null || run.isBroken()) return "not saved: there is no whole state";
        try {
            writer.accept(run);
            return null;
        } catch (RuntimeException refused) {
            return Failures.sentence(refused);
        }
    }

    private void tell(String sentence) {
        try {
            report.accept(sentence);
        } catch (RuntimeException listener) {
            player.leaveNotice(Failures.sentence(listener));
        }
    }
}

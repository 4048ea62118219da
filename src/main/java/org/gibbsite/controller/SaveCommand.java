package org.gibbsite.controller;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Saves what the player has before it.
 *
 * @param report told null, or why not in one sentence; when it throws, the run is not harmed
 */
record SaveCommand(Player<?, ?> player, Path file, Consumer<String> report) implements Command {
    @Override public void run() { tell(save()); }

    @Override public void dropped() { tell("not saved: the run failed, was reset or was closed first"); }

    private String save() {
        ExperimentRun<?, ?> run = player.run();
        if (run == null || run.isBroken()) return "not saved: there is no whole state";
        try {
            run.save(file);
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

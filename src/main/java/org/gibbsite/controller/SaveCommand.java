package org.gibbsite.controller;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Saves what the player has before it and reports: null, or why not in one sentence. */
record SaveCommand(Player<?, ?> player, Path file, Consumer<String> report) implements Command {
    @Override public void run() { player.tell(report, player.saved(file)); }

    @Override public void dropped() {
        player.tell(report, "not saved: the run failed, was reset or was closed first");
    }
}

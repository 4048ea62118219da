package org.gibbsite.app.command;

import java.util.List;
import java.util.stream.Collectors;
import org.gibbsite.controller.ModelFolder;

/**
 * The labs that commands can name.
 *
 * @param models the trained models of this machine
 */
public record Labs(List<CommandLab<?, ?>> all, ModelFolder models) {
    public Labs {
        all = List.copyOf(all);
    }

    CommandLab<?, ?> find(String id) {
        return all.stream().filter(lab -> lab.lab().id().equals(id)).findFirst().orElseThrow(() -> new BadInput(
                "there is no lab '" + id + "'; there are: " + all.stream().map(lab -> lab.lab().id()).collect(
                        Collectors.joining(", "))));
    }
}

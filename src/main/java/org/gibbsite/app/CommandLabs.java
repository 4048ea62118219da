package org.gibbsite.app;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.app.command.CommandLab;
import org.gibbsite.app.command.Labs;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;

/** The catalog as commands know it: the page of a lab is a function that they call, not a view. */
final class CommandLabs {
    private CommandLabs() {}

    static Labs of(List<LabCatalog.Entry<?, ?>> entries, DataShelf shelf) {
        List<CommandLab<?, ?>> labs = new ArrayList<>();
        for (LabCatalog.Entry<?, ?> entry : entries) labs.add(of(entry, shelf));
        return new Labs(labs, LabCatalog.models(shelf));
    }

    private static <S extends Record, F extends Frame> CommandLab<S, F> of(LabCatalog.Entry<S, F> entry,
            DataShelf shelf) {
        return new CommandLab<>(entry.lab(), entry.figures(), entry.files(),
                (settings, seed, step, look,
                        waiting) -> new PagePicture(look.width(), look.height(), look.theme(), look.panel(),
                                look.phases()).of(entry,
                                        settings, seed, step, shelf, waiting));
    }
}

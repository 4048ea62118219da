package org.gibbsite.app;

import java.util.List;
import java.util.stream.Collectors;
import org.gibbsite.app.command.RunResults;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.shell.exhibit.Exhibit;

/** The catalog as the window shows it. */
final class Exhibits {
    private Exhibits() {}

    static List<Exhibit<?, ?>> all() {
        return LabCatalog.entries().stream().map(Exhibits::of).collect(Collectors.toList());
    }

    static <S extends Record, F extends Frame> Exhibit<S, F> of(LabCatalog.Entry<S, F> entry) {
        return new Exhibit<>(entry.lab(), entry.view(), entry::preview, entry.words(),
                (folder, run, seconds) -> RunResults.write(folder, run, seconds, entry.figures(), entry.files()));
    }
}

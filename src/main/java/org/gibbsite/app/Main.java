package org.gibbsite.app;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.app.command.CommandLab;
import org.gibbsite.app.command.Labs;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;

/** The entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(labs(), new Shelf(Places.ofSystem()), CommandLine.systemOutput(),
                System.out);
        System.exit(commandLine.execute(args));
    }

    /** The catalog without its views: commands know no toolkit. */
    static Labs labs() {
        List<CommandLab<?, ?>> labs = new ArrayList<>();
        for (LabCatalog.Entry<?, ?> entry : LabCatalog.entries()) labs.add(withoutView(entry));
        return new Labs(labs);
    }

    private static <S extends Record, F extends Frame> CommandLab<S, F> withoutView(LabCatalog.Entry<S, F> entry) {
        return new CommandLab<>(entry.lab(), entry.figures());
    }
}

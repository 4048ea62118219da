package org.gibbsite.app;

import java.util.List;
import org.gibbsite.app.command.Labs;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;

/** The entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Labs(List.of()), new Shelf(Places.ofSystem()), CommandLine.systemOutput(),
                System.out)
                .execute(args));
    }
}

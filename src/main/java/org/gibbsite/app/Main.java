package org.gibbsite.app;

import org.gibbsite.app.command.Exit;
import org.gibbsite.data.DataException;
import org.gibbsite.data.Places;

/** The entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        // Charts, formulas and figures use AWT to draw into memory only: it must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        System.exit(execute(args));
    }

    private static int execute(String[] args) throws InterruptedException {
        Places places;
        try {
            places = Places.ofSystem();
        } catch (DataException unnamed) {
            System.err.println("gibbsite: " + unnamed.getMessage());
            return Exit.BAD_INPUT;
        }
        if (Boolean.getBoolean(Rehearsal.PROPERTY)) return Rehearsal.perform(places);
        return CommandLine.ofSystem(places).execute(args);
    }
}

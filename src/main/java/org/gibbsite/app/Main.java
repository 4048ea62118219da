package org.gibbsite.app;

import org.gibbsite.data.Places;

/** The entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Charts, formulas and figures use AWT to draw into memory only: it must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        VectorModule.load();
        System.exit(CommandLine.ofSystem(Places.ofSystem()).execute(args));
    }
}

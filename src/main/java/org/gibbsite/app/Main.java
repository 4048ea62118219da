package org.gibbsite.app;

import org.gibbsite.data.Places;

/** The entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLine.ofSystem(Places.ofSystem()).execute(args));
    }
}

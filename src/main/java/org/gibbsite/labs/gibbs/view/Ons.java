package org.gibbsite.labs.gibbs.view;

/** Counts units that are on. */
final class Ons {
    private Ons() {}

    /** Among the first {@code units} states. */
    static int count(byte[] states, int units) {
        int on = 0;
        for (int k = 0; k < units; k++) on += states[k];
        return on;
    }
}

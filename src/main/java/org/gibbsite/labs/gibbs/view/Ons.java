package org.gibbsite.labs.gibbs.view;

/** Counts units that are on. */
final class Ons {
    private Ons() {}

    /** Among {@code units} states from {@code first}. */
    static int count(byte[] states, int first, int units) {
        int on = 0;
        for (int k = first; k < first + units; k++) on += states[k];
        return on;
    }
}

package org.gibbsite.controller;

import java.util.Locale;

/** What one press of the step button does. PHASE only where an experiment has phases, EPOCH only where it has epochs. */
public enum Grain {
    PHASE, UPDATE, EPOCH;

    /** As people write it: {@code "phase"}. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

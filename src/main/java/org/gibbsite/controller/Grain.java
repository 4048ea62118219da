package org.gibbsite.controller;

/** What one press of the step button does. PHASE only where an experiment has phases, EPOCH only where it has epochs. */
public enum Grain {
    PHASE, UPDATE, EPOCH
}

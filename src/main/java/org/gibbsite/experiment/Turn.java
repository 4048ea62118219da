package org.gibbsite.experiment;

/** What a person changes in a run after its start: a knob, or something by hand. The journal keeps it with its step. */
public sealed interface Turn permits Retune, Act {
}

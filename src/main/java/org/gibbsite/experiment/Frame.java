package org.gibbsite.experiment;

/** An immutable picture of an experiment at one step. Owns its arrays: nothing in it is shared with the experiment. */
public interface Frame {
}

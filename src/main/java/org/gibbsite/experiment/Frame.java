package org.gibbsite.experiment;

import java.util.Optional;

/** An immutable picture of an experiment at one step. Owns its arrays: nothing in it is shared with the experiment. */
public interface Frame {

    /** How the chains of a sampler mix, for the mixing dock; empty where nothing is sampled. */
    default Optional<MixingReport> mixing() {
        return Optional.empty();
    }

    /** When {@link #mixing} comes, where it is empty. */
    default Absence whyNoMixing() {
        return Absence.UNKNOWN;
    }

    /**
     * What takes long to work out and was asked of the frame before: to be done on any thread ahead of showing this one, or
     * not at all; empty where nothing takes long.
     */
    default Optional<Runnable> ahead() {
        return Optional.empty();
    }
}

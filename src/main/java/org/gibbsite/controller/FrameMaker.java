package org.gibbsite.controller;

import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Frame;

/**
 * Makes the frames of runs: whole ones, and while a run plays, in between, cheaper ones ({@link Experiment#glance}). Engine
 * thread only.
 */
final class FrameMaker<S extends Record, F extends Frame> {
    private ExperimentRun<S, F> run;
    private F whole; // null where the next frame has to be whole
    private long wholeAt;
    private boolean glanced;

    /** @param now in nanoseconds */
    F make(ExperimentRun<S, F> shown, boolean playing, long now) {
        glanced = playing && whole != null && run == shown && now - wholeAt < Pacer.WHOLE;
        run = shown;
        if (glanced) return shown.glance(whole);
        wholeAt = now;
        whole = shown.frame();
        return whole;
    }

    /** Something was turned: what the last frame tells may not hold any more. */
    void forget() { whole = null; }

    /** Whether the last frame was not a whole one. */
    boolean isGlanced() { return glanced; }
}

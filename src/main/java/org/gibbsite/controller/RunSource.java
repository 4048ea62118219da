package org.gibbsite.controller;

import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.StartReport;

/** How to begin a run from settings and a seed: lab, back end and data shelf are fixed. */
interface RunSource<S extends Record, F extends Frame> {
    ExperimentRun<S, F> start(S settings, long seed, StartReport report);
}

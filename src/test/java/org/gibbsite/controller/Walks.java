package org.gibbsite.controller;

import org.gibbsite.data.DataException;

/** Runs of {@link WalkLab} for tests. */
final class Walks {
    private Walks() {}

    static ExperimentRun<WalkSettings, WalkLab.WalkFrame> run(WalkLab lab, WalkSettings settings, long seed) {
        return new ExperimentRun<>(lab, settings, seed, new NoBackend(), name -> {
            throw new DataException("no data");
        });
    }

    static ExperimentRun<WalkSettings, WalkLab.WalkFrame> run(long seed) {
        WalkLab lab = new WalkLab();
        return run(lab, lab.defaults(), seed);
    }

    static RunController<WalkSettings, WalkLab.WalkFrame> controller(WalkLab lab, WalkSettings settings, long seed) {
        return new RunController<>(lab, settings, seed, new NoBackend(), name -> {
            throw new DataException("no data");
        });
    }
}

package org.gibbsite.controller;

/** Where a number of updates or epochs forward or back leads. */
final class Strides {
    private Strides() {}

    static long forward(ExperimentRun<?, ?> run, Grain grain, int grains) {
        long epoch = run.stepsPerEpoch();
        if (grain != Grain.EPOCH || epoch == 0) return run.step() + grains;
        return run.step() - intoEpoch(run) + grains * epoch;
    }

    static long back(ExperimentRun<?, ?> run, Grain grain, int grains) {
        long epoch = run.stepsPerEpoch();
        if (grain != Grain.EPOCH || epoch == 0) return Math.max(0, run.step() - grains);
        long into = intoEpoch(run);
        return Math.max(0, run.step() - into - (grains - (into > 0 ? 1 : 0)) * epoch);
    }

    /** Steps made of the present epoch. */
    private static long intoEpoch(ExperimentRun<?, ?> run) {
        double epoch = run.progress().epoch();
        return Math.round((epoch - Math.floor(epoch)) * run.stepsPerEpoch()) % run.stepsPerEpoch();
    }
}

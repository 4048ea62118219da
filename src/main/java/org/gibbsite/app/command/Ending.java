package org.gibbsite.app.command;

import org.gibbsite.controller.ExperimentRun;

/**
 * When a run ends: whichever comes first.
 *
 * @param step          counted from the start of the run; {@link Long#MAX_VALUE} for no limit
 * @param seconds       of training; {@link Double#MAX_VALUE} for no limit
 * @param untilFinished whether it ends where the experiment says that it is finished
 */
record Ending(long step, double seconds, boolean untilFinished) {

    boolean isReached(ExperimentRun<?, ?> run, double elapsed) {
        return run.step() >= step || elapsed >= seconds || untilFinished && run.isFinished();
    }

    /** Done of what was asked for, 0 to 1. @param from the step at which this stretch began */
    double share(ExperimentRun<?, ?> run, long from, double elapsed) {
        long last = lastStep(run);
        double bySteps = last > from && last < Long.MAX_VALUE ? (run.step() - from) / (double) (last - from) : 0;
        return Math.clamp(Math.max(bySteps, elapsed / seconds), 0, 1);
    }

    /** Seconds to go at the present rate; NaN where that is not known. @param rate steps a second */
    double secondsLeft(ExperimentRun<?, ?> run, double elapsed, double rate) {
        long last = lastStep(run);
        double bySteps = last < Long.MAX_VALUE && rate > 0 ? (last - run.step()) / rate : Double.POSITIVE_INFINITY;
        double left = Math.min(bySteps, seconds - elapsed);
        return left < 1e9 ? Math.max(0, left) : Double.NaN;
    }

    /** Refuses a run that would never end or has nothing left to do. */
    void requireSomethingToDo(ExperimentRun<?, ?> run) {
        if (lastStep(run) == Long.MAX_VALUE && seconds == Double.MAX_VALUE) {
            throw new BadInput("lab " + run.lab().id() + " never ends by itself: say --steps N or --seconds S");
        }
        if (isReached(run, 0)) {
            throw new BadInput("the run is at " + run.stepName() + " " + run.step()
                    + " already: say where to go on to with --steps, --epochs or --seconds");
        }
    }

    private long lastStep(ExperimentRun<?, ?> run) {
        long finished = untilFinished && run.lastStep() > 0 ? run.lastStep() : Long.MAX_VALUE;
        return Math.min(step, finished);
    }
}

package org.gibbsite.controller;

import org.gibbsite.experiment.Frame;

/**
 * What the player has before it: a run, or the failure to begin one.
 *
 * @param run      null where the start failed
 * @param failure  null where it did not
 * @param settings asked for at the start
 */
record Loaded<S extends Record, F extends Frame>(ExperimentRun<S, F> run, RunStatus.Failed failure, S settings,
        long seed) {

    static <S extends Record, F extends Frame> Loaded<S, F> of(ExperimentRun<S, F> run) {
        return new Loaded<>(run, null, run.initialSettings(), run.seed());
    }

    static <S extends Record, F extends Frame> Loaded<S, F> begin(RunSource<S, F> source, S settings, long seed,
            StartWatch watch) {
        watch.begin();
        try {
            return of(source.start(settings, seed, watch));
        } catch (Throwable refused) {
            return new Loaded<>(null, Failures.of(0, refused), settings, seed);
        } finally {
            watch.end();
        }
    }

    void shrink() {
        if (run != null) run.shrink();
    }

    void close() {
        if (run != null) run.close();
    }
}

package org.gibbsite.controller;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Frame;

/** Makes the snapshots of a player. */
final class Snapshots<S extends Record, F extends Frame> {
    /** Points of a curve: about the pixel columns of a chart. */
    private static final int POINTS = 1000;

    private ExperimentRun<S, F> seen;
    private Map<String, Curve> curves = Map.of();
    private double casesPerStep;
    private long lastStep;
    private long lastCases;

    /** Before there is a player. */
    static <S extends Record> RunSnapshot<S> without(RunStatus status, S settings, long seed) {
        return new RunSnapshot<>(status, settings, seed, 0, 0, 0, List.of(), List.of(Grain.UPDATE), Grain.UPDATE,
                Speed.MAX, new Experiment.Progress(0, 0), 0, 0, 0, Double.NaN, 0, 0, 0, false, Timeline.EMPTY, Map.of(),
                new TreeMap<>(), "", 0, false, false, "");
    }

    /** @param fresh whether to copy the curves anew, which takes longest */
    RunSnapshot<S> of(Player<S, F> player, RateMeter meter, double elapsed, String hash, boolean fresh) {
        ExperimentRun<S, F> run = player.run();
        if (run == null) return withoutRun(player);
        if (fresh || run != seen) curves = run.history().curves(POINTS);
        Experiment.Progress progress = run.progress();
        countCases(run, progress.cases());
        double rate = player.isMoving() ? meter.stepsPerSecond() : 0;
        return new RunSnapshot<>(player.status(), run.settings(), run.seed(), run.step(), run.furthest(), run.phase(),
                run.phases(), player.grains(), player.grain(), player.speed(), progress, rate, rate * casesPerStep,
                elapsed, left(player, meter, rate), player.isMoving() ? meter.measuringShare() : 0,
                player.isMoving() ? meter.frameShare() : 0, player.isMoving() ? meter.waitingShare() : 0,
                !player.hasFailed() && run.isMeasureDue(), run.timeline(),
                curves, run.metrics(), hash, run.acts(), player.canUndo(), player.canRedo(), player.notice());
    }

    /** Where {@link #of} cannot be made: the last one, with the status of now. For any thread. */
    static <S extends Record> RunSnapshot<S> withStatus(RunSnapshot<S> last, RunStatus status) {
        return new RunSnapshot<>(status, last.settings(), last.seed(), last.step(), last.furthest(), last.phase(),
                last.phases(), last.grains(), last.grain(), last.speed(), last.progress(), 0, 0, last.secondsElapsed(),
                Double.NaN, 0, 0, 0, false, last.timeline(), last.curves(), last.metrics(), "", last.acts(),
                last.canUndo(),
                last.canRedo(), last.notice());
    }

    private RunSnapshot<S> withoutRun(Player<S, F> player) {
        seen = null;
        curves = Map.of();
        return new RunSnapshot<>(player.status(), player.loaded().settings(), player.loaded().seed(), 0, 0, 0,
                List.of(),
                List.of(Grain.UPDATE), player.grain(), player.speed(), new Experiment.Progress(0, 0), 0, 0, 0,
                Double.NaN,
                0, 0, 0, false, Timeline.EMPTY, curves, new TreeMap<>(), "", 0, player.canUndo(), player.canRedo(),
                player.notice());
    }

    private void countCases(ExperimentRun<S, F> run, long cases) {
        long step = run.step();
        if (run == seen && step > lastStep) casesPerStep = (double) (cases - lastCases) / (step - lastStep);
        seen = run;
        lastStep = step;
        lastCases = cases;
    }

    private double left(Player<S, F> player, RateMeter meter, double rate) {
        long steps = player.run().lastStep() - player.run().step();
        boolean known = player.isPlaying() && player.run().lastStep() > 0 && rate > 0;
        return known ? Math.max(0, steps) / rate / Math.max(0.01, 1 - meter.measuringShare()) : Double.NaN;
    }
}

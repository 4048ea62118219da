package org.gibbsite.app.command;

import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.Frame;

/** Plays a run to its end, to Ctrl-C or to where it diverges, and shows it meanwhile. */
final class Training<S extends Record, F extends Frame> {
    private final ExperimentRun<S, F> run;
    private final ActOptions.Acts acts;
    private final Ending ending;
    private final Interruption interruption;
    private final Stopwatch stopwatch;
    private final Watcher watcher;
    private final long from;
    private final long cases;

    /** Is told after every step and every slice of measuring; decides itself when to show something. */
    interface Watcher {
        void look(Moment moment);
    }

    /**
     * Where the training stands.
     *
     * @param from    the step at which it began
     * @param cases   training cases before it began
     * @param seconds of training since
     * @param now     the clock, in seconds
     */
    record Moment(long from, long cases, double seconds, double now) {
        double stepsPerSecond(ExperimentRun<?, ?> run) { return rate(run.step() - from); }

        double casesPerSecond(ExperimentRun<?, ?> run) { return rate(run.progress().cases() - cases); }

        private double rate(long count) { return seconds > 0 ? count / seconds : 0; }
    }

    /**
     * How it ended.
     *
     * @param failure one sentence, empty unless it diverged; the run then stands at its last good checkpoint
     */
    record Outcome(Moment moment, boolean interrupted, String failure) {
        boolean failed() { return !failure.isEmpty(); }
    }

    /** @param acts done before the steps that they belong to */
    Training(ExperimentRun<S, F> run, ActOptions.Acts acts, Ending ending, Interruption interruption,
            Stopwatch stopwatch, Watcher watcher) {
        this.run = run;
        this.acts = acts;
        this.ending = ending;
        this.interruption = interruption;
        this.stopwatch = stopwatch;
        this.watcher = watcher;
        this.from = run.step();
        this.cases = run.progress().cases();
    }

    Outcome train() {
        String failure = "";
        while (failure.isEmpty() && !interruption.isRequested() && !ending.isReached(run, stopwatch.seconds())) {
            acts.actOn(run);
            measure();
            failure = step();
            watcher.look(moment());
        }
        Moment end = moment();
        if (failure.isEmpty()) acts.actOn(run);
        if (!failure.isEmpty()) run.backToLastGood();
        else if (!interruption.isRequested()) run.measureNow(); // so that the summary's figures are those of the last step
        return new Outcome(end, interruption.isRequested(), failure);
    }

    /** All slices that are due, unless there is a hurry. */
    private void measure() {
        while (!interruption.isRequested() && run.isMeasureDue()) {
            run.measure();
            watcher.look(moment());
        }
    }

    /** One step on the stopwatch; returns the failure, if any. */
    private String step() {
        stopwatch.start();
        try {
            run.advance();
            return "";
        } catch (DivergedException diverged) {
            return "the run failed: " + withStep(diverged.getMessage());
        } finally {
            stopwatch.stop();
        }
    }

    private String withStep(String message) {
        String where = run.stepName() + " " + (run.step() + 1);
        String said = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return said.contains(where) ? said : "at " + where + ": " + said;
    }

    private Moment moment() {
        return new Moment(from, cases, stopwatch.seconds(), stopwatch.now());
    }
}

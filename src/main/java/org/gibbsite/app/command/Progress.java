package org.gibbsite.app.command;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.app.terminal.RunDisplay;
import org.gibbsite.app.terminal.RunState;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Series;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Raster;

/** Shows a run now and then: drawn in place in a live terminal, else as single lines. */
final class Progress<S extends Record, F extends Frame> implements Training.Watcher {
    /** Seconds between two pictures: ten a second look alive and cost little. */
    private static final double LIVE_INTERVAL = 0.1;
    private static final double PLAIN_INTERVAL = 5;
    private static final int CURVE_POINTS = 400;

    private final ExperimentRun<S, F> run;
    private final CommandLab<S, F> lab;
    private final Ending ending;
    private final Output output;
    private final RunDisplay display;
    private final boolean quiet;
    private double shown = Double.NEGATIVE_INFINITY;

    /** @param quiet whether standard output is for JSON only: lines then go to the other stream */
    Progress(ExperimentRun<S, F> run, CommandLab<S, F> lab, Ending ending, Output output, boolean quiet) {
        this.run = run;
        this.lab = lab;
        this.ending = ending;
        this.output = output;
        this.quiet = quiet;
        this.display = new RunDisplay(output.terminal());
    }

    @Override public void look(Training.Moment moment) {
        double interval = isLive() ? LIVE_INTERVAL : PLAIN_INTERVAL;
        if (shown == Double.NEGATIVE_INFINITY && !isLive()) shown = moment.now();
        if (moment.now() - shown < interval) return;
        shown = moment.now();
        show(moment);
    }

    /** The last picture stays; what is written next comes below. */
    void end(Training.Moment moment) {
        if (!isLive()) return;
        show(moment);
        output.keepDrawing();
    }

    private void show(Training.Moment moment) {
        RunState state = state(moment);
        if (isLive()) output.draw(display.lines(state));
        else if (quiet) output.note(display.plainLine(state));
        else
            output.line(display.plainLine(state));
    }

    private boolean isLive() { return output.terminal().live() && !quiet; }

    private RunState state(Training.Moment moment) {
        double rate = moment.stepsPerSecond(run);
        Series curve = newest(run.history());
        return new RunState(ending.share(run, moment.from(), moment.seconds()), run.step(), run.stepName(),
                run.progress().epoch(), rate, ending.secondsLeft(run, moment.seconds(), rate),
                curve.metric().name() + " (" + curve.metric().unit() + ")", values(curve), this::picture);
    }

    /** The first of the series whose last point is the newest: what is being worked at. */
    private static Series newest(History history) {
        Series newest = new Series(Metric.of("", "", ""));
        for (String key : history.keys()) {
            Series series = history.get(key);
            if (last(series) > last(newest) || newest.metric().key().isEmpty()) newest = series;
        }
        return newest;
    }

    private static long last(Series series) { return series.size() == 0 ? -1 : series.step(series.size() - 1); }

    private static List<Double> values(Series curve) {
        List<Double> values = new ArrayList<>();
        for (double value : curve.curve(CURVE_POINTS).values()) values.add(value);
        return values;
    }

    private Raster picture() {
        List<Figure> figures = lab.figures().apply(run.frame());
        return figures.isEmpty() ? null : figures.getFirst().picture();
    }
}

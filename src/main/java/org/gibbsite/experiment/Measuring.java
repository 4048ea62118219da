package org.gibbsite.experiment;

import java.util.List;

/**
 * The measurements of one run: what is due, what waits, what has to be finished before the next step. Which results a run has
 * never depends on the speed of the machine: a measurement that waits is finished before a step that makes it due again.
 */
public final class Measuring {
    private final List<Measurement> all;
    private final Measurement.Job[] jobs;
    private final long[] steps;
    private int waiting;

    /** @param all those of earlier places go first */
    public Measuring(List<? extends Measurement> all) {
        this.all = List.copyOf(all);
        jobs = new Measurement.Job[all.size()];
        steps = new long[all.size()];
    }

    /** Makes due what is wanted where the run stands, unless it is known or an earlier one waits. Between steps only. */
    public void follow(long step) {
        for (int n = 0; n < jobs.length; n++) begin(n, all.get(n).due(step));
    }

    /** Makes due what is not known of the present step, whatever its schedule says. @throws IllegalStateException while something waits */
    public void followAtEnd(long step) {
        if (isDue()) throw new IllegalStateException("earlier measurements wait");
        for (int n = 0; n < jobs.length; n++) begin(n, all.get(n).dueAtEnd(step));
    }

    private void begin(int n, long due) {
        if (jobs[n] != null || due < 0 || all.get(n).isKnown(due)) return;
        jobs[n] = all.get(n).begin(due);
        steps[n] = due;
        if (jobs[n] != null) waiting++;
    }

    /** Whether work waits. */
    public boolean isDue() { return waiting > 0; }

    /** Whether what waits has to be finished before the step that leads away from {@code step}. */
    public boolean mustFinish(long step) {
        if (waiting == 0) return false;
        for (int n = 0; n < jobs.length; n++) {
            if (jobs[n] != null && (isOther(n, all.get(n).due(step)) || isOther(n, all.get(n).due(step + 1))))
                return true;
        }
        return false;
    }

    private boolean isOther(int n, long due) {
        return due >= 0 && due != steps[n] && !all.get(n).isKnown(due);
    }

    /** One slice of what waits. */
    public void advance() {
        for (int n = 0; n < jobs.length; n++) {
            if (jobs[n] == null) continue;
            if (!jobs[n].advance()) drop(n);
            return;
        }
    }

    /** Forgets what waits for steps after this one: another future begins there. With −1, everything. */
    public void forget(long step) {
        for (int n = 0; n < jobs.length; n++) if (jobs[n] != null && steps[n] > step) drop(n);
    }

    private void drop(int n) {
        jobs[n] = null;
        waiting--;
    }
}

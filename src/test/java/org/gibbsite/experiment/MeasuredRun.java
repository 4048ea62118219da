package org.gibbsite.experiment;

import java.util.List;
import java.util.SortedMap;
import org.gibbsite.random.RandomKey;

/** An experiment that is measured as the runner does it, for tests that step one by hand. */
public record MeasuredRun<S extends Record, F extends Frame>(Experiment<S, F> own, Measuring measuring, long[] steps)
        implements
            Experiment<S, F> {

    public static <S extends Record, F extends Frame> MeasuredRun<S, F> of(Experiment<S, F> own) {
        Measuring measuring = new Measuring(own.measurements());
        measuring.follow(0);
        return new MeasuredRun<>(own, measuring, new long[1]);
    }

    @Override public void step(RandomKey key) {
        while (measuring.mustFinish(steps[0])) measuring.advance();
        own.step(key);
        measuring.follow(++steps[0]);
    }

    /** All that waits. */
    public void measure() {
        while (measuring.isDue()) measuring.advance();
        measuring.follow(steps[0]);
        while (measuring.isDue()) measuring.advance();
    }

    /** The present step, whatever the schedule says. */
    public void measureNow() {
        measure();
        measuring.followAtEnd(steps[0]);
        measure();
    }

    @Override public void retune(S settings) {
        own.retune(settings);
        follow();
    }

    @Override public void act(Act act) {
        own.act(act);
        follow();
    }

    private void follow() {
        measuring.forget(steps[0]);
        measuring.follow(steps[0]);
    }

    @Override public void restore(Checkpoint checkpoint) { own.restore(checkpoint); }

    /** To be called after a restore. */
    public void standsAt(long step) { steps[0] = step; }

    @Override public List<? extends Measurement> measurements() { return own.measurements(); }

    @Override public List<String> phases() { return own.phases(); }

    @Override public void phase(int phase, RandomKey key) {
        own.phase(phase, key);
        if (phase == phases().size() - 1) measuring.follow(++steps[0]);
    }

    @Override public String dataHash() { return own.dataHash(); }

    @Override public F frame() { return own.frame(); }

    @Override public History history() { return own.history(); }

    @Override public Progress progress() { return own.progress(); }

    @Override public boolean isFinished() { return own.isFinished(); }

    @Override public long stepsPerEpoch() { return own.stepsPerEpoch(); }

    @Override public long lastStep() { return own.lastStep(); }

    @Override public SortedMap<String, Double> metrics() { return own.metrics(); }

    @Override public String remark() { return own.remark(); }

    @Override public Checkpoint save() { return own.save(); }

    @Override public void close() { own.close(); }
}

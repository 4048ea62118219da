package org.gibbsite.controller;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measuring;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.experiment.Retune;
import org.gibbsite.experiment.StartReport;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;

/**
 * A run without a thread: step counter, journal of knob turns, checkpoint trail, exact seek, fork. Confined to one thread
 * at a time.
 *
 * <p>The state after n steps depends on lab, settings, seed, back end and the knob turns before n, on nothing else: not on
 * frames taken, on seeking to and fro, or on the speed of the machine.
 */
public final class ExperimentRun<S extends Record, F extends Frame> implements AutoCloseable {
    private final Lab<S, F> lab;
    private final long seed;
    private final MatrixBackend backend;
    private final Resources resources;
    private final RandomKey stepKeys;
    private final UsedModels models;
    private final Experiment<S, F> experiment;
    private final Measuring measuring;
    private final Futures<S> futures;
    private S settings;
    private long step;
    /** Turns of the journal that have been made. */
    private int turns;
    private int phase;
    private boolean phasesWatched;
    /** A step was begun and not ended: the state is of no step, until a checkpoint is restored. */
    private boolean broken;

    /** Builds the state before step 0. @throws RuntimeException what {@link Lab#start} throws */
    public ExperimentRun(Lab<S, F> lab, S settings, long seed, MatrixBackend backend, DataShelf shelf) {
        this(lab, settings, seed, new Supplies(backend, shelf, ModelStore.NONE), StartReport.NONE);
    }

    /** As the other one. @param report told what the start is at */
    public ExperimentRun(Lab<S, F> lab, S settings, long seed, Supplies supplies, StartReport report) {
        this(lab, new Journal<>(settings), seed, supplies, report);
    }

    private ExperimentRun(Lab<S, F> lab, Journal<S> journal, long seed, Supplies supplies, StartReport report) {
        Parameters.requireRanges(journal.initial());
        RandomKey key = RandomKey.of(seed);
        this.lab = lab;
        this.seed = seed;
        this.backend = supplies.backend();
        this.resources = supplies.resources();
        this.stepKeys = key.fold("steps");
        this.settings = journal.initial();
        this.models = new UsedModels(supplies.models());
        this.experiment = lab.start(settings, new LabContext(key, backend, supplies.shelf(), models, report));
        this.futures = new Futures<>(journal);
        this.measuring = new Measuring(experiment.measurements());
        try {
            measuring.follow(0);
            keepCheckpoint();
        } catch (Throwable refused) {
            experiment.close();
            throw refused;
        }
    }

    /** Continues what {@link #save} has kept. Nothing is left half-restored. */
    static <S extends Record, F extends Frame> ExperimentRun<S, F> resume(Lab<S, F> lab, Journal<S> journal, long seed,
            long step, Checkpoint checkpoint, History history, Supplies supplies, StartReport report) {
        ExperimentRun<S, F> run = new ExperimentRun<>(lab, journal, seed, supplies, report);
        report.at("restoring the saved state");
        try {
            Future<S> present = run.futures.present();
            CheckpointTrail.Mark mark = new CheckpointTrail.Mark(step, journal.size(), checkpoint);
            run.futures.keep(mark, run.resources.checkpointBytes());
            present.furthest = step;
            run.measuring.forget(-1);
            run.experiment.history().become(history);
            run.restore(mark);
            return run;
        } catch (RuntimeException refused) {
            run.close();
            throw refused;
        }
    }

    public Lab<S, F> lab() { return lab; }

    public long seed() { return seed; }

    public MatrixBackend backend() { return backend; }

    Resources resources() { return resources; }

    /** In force for the coming step. */
    public S settings() { return settings; }

    /** The word for the coming step. */
    public String stepName() {
        return lab.stepName(settings);
    }

    /** In force for the first step. */
    public S initialSettings() { return journal().initial(); }

    /** Steps made where the run stands now. */
    public long step() { return step; }

    /** Steps made on the present future. */
    public long furthest() { return futures.present().furthest; }

    /** Phases made of the coming step. */
    public int phase() { return phase; }

    public List<String> phases() { return experiment.phases(); }

    /** Whether frames show the phase taken last, see {@link Experiment#watchPhases}. */
    public void watchPhases(boolean watched) {
        phasesWatched = watched;
        experiment.watchPhases(watched);
    }

    public F frame() { return experiment.frame(); }

    /** @param before the last frame of this run */
    F glance(F before) {
        return experiment.glance(before);
    }

    /** Live; points after {@link #step} belong to the future that was already seen. */
    public History history() {
        return experiment.history();
    }

    public SortedMap<String, Double> metrics() { return new TreeMap<>(experiment.metrics()); }

    /** What the metrics leave out, one sentence; empty where there is nothing to say. */
    public String remark() {
        return experiment.remark();
    }

    public Experiment.Progress progress() { return experiment.progress(); }

    public boolean isFinished() { return experiment.isFinished(); }

    public long lastStep() { return experiment.lastStep(); }

    public long stepsPerEpoch() { return experiment.stepsPerEpoch(); }

    public boolean isMeasureDue() { return measuring.isDue(); }

    /** Whether {@link #advance} would first finish measuring. */
    public boolean mustMeasure() {
        return phase == 0 && measuring.mustFinish(step);
    }

    /** Whether the state is of no step, because one failed; {@link #seek} helps. */
    public boolean isBroken() {
        return broken;
    }

    /** One step; completes one that is partly done. First finishes what has to be measured before it. */
    public void advance() {
        requireWhole();
        if (phase > 0) {
            completePhases();
            return;
        }
        measureWhatMust();
        broken = true;
        experiment.step(stepKeys.fold(step));
        stepDone();
    }

    /** One phase of the coming step. @throws UnsupportedOperationException when there are no phases */
    public void advancePhase() {
        requireWhole();
        measureWhatMust();
        broken = true;
        experiment.phase(phase, stepKeys.fold(step));
        broken = false;
        if (++phase >= experiment.phases().size()) stepDone();
    }

    /** Ends a step that is partly done. */
    public void completePhases() {
        while (phase > 0) advancePhase();
    }

    private void measureWhatMust() {
        while (mustMeasure()) measure();
    }

    /** One slice of due diagnostics; true while more wait. */
    public boolean measure() {
        requireWhole();
        broken = true;
        measuring.advance();
        if (phase == 0 && !measuring.isDue()) measuring.follow(step);
        broken = false;
        return measuring.isDue();
    }

    /** All slices of due diagnostics. */
    public void finishMeasuring() {
        while (measure()) {
        }
    }

    /** Measures the present step, whatever the schedule of measuring says: for the end of a run. */
    public void measureNow() {
        requireWhole();
        finishMeasuring();
        measuring.followAtEnd(step);
        finishMeasuring();
    }

    /**
     * Goes to the state after {@code target} steps: nearest checkpoint, then replay with the journal's turns. Steps beyond
     * the furthest are made. Nothing is measured whose points are there already.
     */
    public void seek(long target) {
        rewind(target, 0);
        while (step < target) advance();
    }

    /** The first part of {@link #seek}: restores the checkpoint from which to {@link #advance} to {@code target}. */
    void rewind(long target, int targetPhase) {
        if (target < 0) throw new IllegalArgumentException("step must be 0 or more: " + target);
        // A checkpoint knows nothing of the phases before it: where they are watched, the last step is made again.
        boolean shown = phasesWatched && targetPhase == 0 && target > 0;
        CheckpointTrail.Mark mark = futures.present().trail.atOrBefore(shown ? target - 1 : target);
        boolean ahead = step < target || step == target && phase <= targetPhase;
        if (broken || !ahead || mark.step() > step) restore(mark);
    }

    /** Restores the newest checkpoint before the present step. */
    public void backToLastGood() {
        restore(futures.present().trail.atOrBefore(lastGood()));
    }

    long lastGood() { return futures.present().trail.before(step); }

    /** Other settings from the coming step on. In the past: forks. @throws IllegalArgumentException when they need a reset */
    public void retune(S wanted) {
        Parameters.requireRanges(wanted);
        S changed = Parameters.taken(settings, wanted);
        if (Parameters.needsReset(settings, changed)) {
            throw new IllegalArgumentException("these settings need a new start");
        }
        completePhases();
        if (changed.equals(settings)) return;
        requireWhole();
        experiment.retune(changed);
        beginOtherFuture();
        settings = changed;
        journal().add(step, changed);
        turnMade();
    }

    /** Something done by hand, before the coming step. In the past: forks. @throws IllegalArgumentException where it does not fit */
    public void act(Act act) {
        completePhases();
        requireWhole();
        experiment.act(act);
        beginOtherFuture();
        journal().add(step, act);
        turnMade();
    }

    /** What was measured for later steps was of the state before the turn. */
    private void beginOtherFuture() {
        if (step < furthest()) fork();
        measuring.forget(step);
        experiment.history().truncateAfter(step);
    }

    private void turnMade() {
        turns = journal().size();
        measuring.follow(step);
    }

    /** How many acts have led to where the run stands. */
    public int acts() {
        return journal().acts(turns);
    }

    /** The turn or act made last before where the run stands. */
    Journal.Entry<S> lastTurn() {
        return journal().entry(turns - 1);
    }

    /** Whether that turn belongs to the present future. */
    boolean holds(Journal.Entry<S> turn) {
        return journal().indexOf(turn) >= 0;
    }

    /**
     * Begins a future without the turns from this one on, of the present future, which is kept as a branch. The run then stands
     * before it, at a step from which to {@link #advance}.
     */
    void takeBack(Journal.Entry<S> turn) {
        futures.fork(turn.step(), journal().indexOf(turn), experiment.history());
        forgetAndRestore(turn.step());
    }

    /** The present future is kept as a branch; a new one begins here. */
    public void fork() {
        completePhases();
        requireWhole();
        futures.fork(step, experiment.history());
        measuring.forget(step);
    }

    public List<Branch> branches() { return futures.branches(); }

    /** Goes to another future, to the present step or as far as it went. @throws IllegalArgumentException when it is gone */
    public void switchTo(int branch) {
        seek(activate(branch));
    }

    /** The first part of {@link #switchTo}: returns the step to {@link #advance} to. */
    long activate(int branch) {
        if (branch == futures.present().id) return step;
        futures.switchTo(branch, experiment.history());
        long target = Math.min(step, furthest());
        forgetAndRestore(target);
        return target;
    }

    /** What waits to be measured belongs to the other future. */
    private void forgetAndRestore(long target) {
        measuring.forget(-1);
        restore(futures.present().trail.atOrBefore(0));
        restore(futures.present().trail.atOrBefore(target));
    }

    boolean hasBranch(int id) { return futures.contains(id); }

    int presentBranch() { return futures.present().id; }

    public Timeline timeline() {
        return new Timeline(futures.present().trail.steps(), journal().turns(), branches());
    }

    /** The first 16 hexadecimal digits of SHA-256 over the arrays named parameters/…, by name, little-endian. */
    public String parameterHash() {
        return ParameterHash.of(experiment.save());
    }

    /**
     * Writes the present state with what led to it, see {@link RunFile}: whole or not at all. Completes a step that is partly
     * done.
     *
     * @throws org.gibbsite.data.DataException one sentence when the file cannot be written
     */
    public void save(Path file) {
        completePhases();
        requireWhole();
        RunFile.write(this, file);
    }

    /**
     * The model that this run hands over where it stands. Completes a step that is partly done.
     *
     * @throws IllegalArgumentException one sentence, where the lab hands none over with these settings
     */
    public TrainedModel handOver() {
        completePhases();
        requireWhole();
        String address = RunAddress.of(lab, models.portable(initialSettings()), seed, step).toString();
        return lab.handOver(settings, checkpoint(), origin(address, journal().until(step)));
    }

    /** Where a run stands, for people. */
    static String origin(String address, Journal<?> journal) {
        return journal.size() == 0 ? address : address + " with changes on the way";
    }

    /** Those that it began with. */
    UsedModels models() { return models; }

    Journal<S> journal() { return futures.present().journal; }

    Checkpoint checkpoint() { return experiment.save(); }

    String dataHash() { return experiment.dataHash(); }

    /** Lets go of memory while the run waits to be taken up again. */
    void shrink() { futures.shrink(); }

    @Override public void close() { experiment.close(); }

    private void requireWhole() {
        if (broken) throw new IllegalStateException("step " + step + " failed: seek first");
    }

    private void stepDone() {
        broken = true;
        phase = 0;
        step++;
        measuring.follow(step);
        Future<S> present = futures.present();
        if (step > present.furthest) present.furthest = step;
        if (present.trail.isDue(step)) keepCheckpoint();
        makeTurns();
        broken = false;
    }

    /** The turns that the journal holds for the present step. */
    private void makeTurns() {
        Journal<S> journal = journal();
        int before = turns;
        while (turns < journal.size() && journal.entry(turns).step() <= step) {
            Journal.Entry<S> entry = journal.entry(turns++);
            settings = entry.settings();
            switch (entry.turn()) {
                case Retune<?> retune -> experiment.retune(settings);
                case Act act -> experiment.act(act);
            }
        }
        if (turns > before) measuring.follow(step);
    }

    private void keepCheckpoint() {
        futures.keep(new CheckpointTrail.Mark(step, turns, experiment.save()), resources.checkpointBytes());
    }

    /** Retunes before restoring: a turn may rebuild what the checkpoint then overwrites. */
    private void restore(CheckpointTrail.Mark mark) {
        S then = journal().settingsAfter(mark.turns());
        boolean isOther = broken || !then.equals(settings);
        if (broken) measuring.forget(-1); // it may be what failed
        broken = true;
        settings = then;
        if (isOther) experiment.retune(then);
        experiment.restore(mark.checkpoint());
        step = mark.step();
        turns = mark.turns();
        phase = 0;
        measuring.follow(step);
        makeTurns();
        broken = false;
    }
}

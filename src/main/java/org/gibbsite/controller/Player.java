package org.gibbsite.controller;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Frame;

/**
 * The state machine of transport: obeys commands and does one small piece of work at a time. Knows no threads and reads no
 * clock.
 *
 * <p>A seek is only a wish until work is done, so of many seeks the last one counts. Commands that refer to where the run
 * stands wait until a seek has arrived.
 */
final class Player<S extends Record, F extends Frame> {
    /** What a piece of work was; WAITING is for {@link #dueAt}. */
    enum Work {
        STEP, MEASURING, OTHER, WAITING, NOTHING
    }

    private final RunSource<S, F> source;
    private final StartWatch watch;
    private final Undoing<S, F> changes = new Undoing<>(this);
    private final Deque<Command> waiting = new ArrayDeque<>();
    private final Journey journey = new Journey();
    private Loaded<S, F> loaded;
    private RunStatus.Failed failure;
    private boolean playing;
    private Grain grain = Grain.UPDATE;
    private Speed speed = Speed.MAX;
    private long due;
    private String notice = "";

    /** @param watch told of every start */
    Player(RunSource<S, F> source, Loaded<S, F> loaded, StartWatch watch) {
        this.source = source;
        this.watch = watch;
        if (loaded.run() != null && loaded.run().lab().beginsByPhases()) grain = Grain.PHASE;
        load(loaded);
    }

    // What can be seen

    /** Null where the start failed. */
    ExperimentRun<S, F> run() { return loaded.run(); }

    Loaded<S, F> loaded() { return loaded; }

    RunStatus status() {
        if (failure != null) return failure;
        if (isSeeking()) return new RunStatus.Seeking(journey.step());
        if (playing) return new RunStatus.Playing();
        return run().isFinished() ? new RunStatus.Finished() : new RunStatus.Paused();
    }

    boolean isMoving() { return failure == null && (playing || isSeeking()); }

    boolean isPlaying() { return failure == null && playing; }

    boolean isSeeking() { return journey.isUnderWay(); }

    boolean hasFailed() { return failure != null; }

    /** The chosen one; UPDATE where the present settings have no phases. */
    Grain grain() {
        return grain == Grain.PHASE && (run() == null || run().phases().isEmpty()) ? Grain.UPDATE : grain;
    }

    Speed speed() { return speed; }

    String notice() { return notice; }

    boolean canUndo() { return changes.canUndo(); }

    boolean canRedo() { return changes.canRedo(); }

    /** When the next step is due, while it waits for its time. */
    long dueAt() { return due; }

    List<Grain> grains() {
        List<Grain> grains = new ArrayList<>(List.of(Grain.UPDATE));
        if (run() != null && !run().phases().isEmpty()) grains.addFirst(Grain.PHASE);
        if (run() != null && run().stepsPerEpoch() > 0) grains.add(Grain.EPOCH);
        return grains;
    }

    // Commands

    /** Carries out a command; one that is refused leaves a notice. */
    void obey(Command command) {
        notice = "";
        try {
            command.run();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            notice = Failures.sentence(refused);
        }
    }

    void play() {
        if (failure != null) throw new IllegalStateException(failure.sentence());
        playing = true;
        due = 0;
    }

    /** Stops where the run stands, unless that is on the way back to a step already known. */
    void pause() {
        playing = false;
        if (isSeeking() && journey.step() > run().furthest()) cancelSeek();
    }

    void toggle() {
        if (playing) {
            pause();
        } else {
            play();
        }
    }

    void forward(int grains) {
        afterArrival(() -> {
            requireSound();
            playing = false;
            if (grain() == Grain.PHASE) {
                goByPhases(grains);
            } else {
                goTo(Strides.forward(run(), grain(), grains));
            }
        });
    }

    void back(int grains) {
        afterArrival(() -> {
            requireRun();
            playing = false;
            if (grain() == Grain.PHASE) {
                goByPhases(-grains);
            } else {
                goTo(Strides.back(run(), grain(), grains));
            }
        });
    }

    void seek(long step) {
        if (waiting.isEmpty()) {
            goTo(step);
        } else {
            waiting.add(() -> goTo(step));
        }
    }

    void seekLive() { seek(Long.MAX_VALUE); }

    void grain(Grain chosen) {
        afterArrival(() -> {
            if (!grains().contains(chosen)) throw new IllegalArgumentException("this lab has no grain " + chosen);
            if (chosen != Grain.PHASE && failure == null) run().completePhases();
            grain = chosen;
            watchPhases();
            due = 0;
        });
    }

    void speed(Speed chosen) {
        speed = chosen;
        due = 0;
    }

    /** @param change is given the settings in force */
    void retune(UnaryOperator<S> change) {
        afterArrival(() -> {
            requireSound();
            S before = run().settings(), after = change.apply(before);
            int branch = run().presentBranch();
            run().retune(after);
            if (before.equals(after)) return;
            changes.retuned(before, branch);
        });
    }

    /** @param gesture acts of the same one are taken back together */
    void act(Act act, Object gesture) {
        afterArrival(() -> {
            requireSound();
            int branch = run().presentBranch();
            run().act(act);
            changes.acted(gesture, branch);
        });
    }

    void fork() {
        afterArrival(() -> {
            requireSound();
            run().fork();
        });
    }

    void switchTo(int branch) {
        afterArrival(() -> {
            requireRun();
            travelTo(run().activate(branch), 0);
        });
    }

    /** Another run; the present one can be brought back by {@link #undo}. */
    void reset(S settings, long seed) {
        Loaded<S, F> before = loaded;
        before.shrink();
        load(Loaded.begin(source, settings, seed, watch));
        changes.replaced(before, loaded);
    }

    void undo() { afterArrival(changes::undo); }

    void redo() { afterArrival(changes::redo); }

    void backToLastGood() {
        if (failure == null) throw new IllegalStateException("nothing has failed");
        requireRun();
        cancelSeek();
        run().backToLastGood();
        failure = null;
    }

    /** Carries out {@code command} where a seek that is under way will have arrived. */
    void afterArrival(Command command) {
        if (isSeeking() || !waiting.isEmpty()) {
            waiting.add(command);
        } else {
            command.run();
        }
    }

    /** Once a seek that is under way has arrived. @param report told null, or why not in one sentence */
    void save(Consumer<ExperimentRun<S, F>> writer, Consumer<String> report) {
        afterArrival(new SaveCommand<>(this, writer, report));
    }

    void leaveNotice(String sentence) { notice = sentence; }

    void close() {
        cancelSeek();
        changes.close();
        loaded.close();
    }

    // Work

    /** One step, one slice of measuring, or nothing yet. @param mayMeasure whether diagnostics have had less than their share */
    Work work(long now, boolean mayMeasure) {
        if (failure != null) return waiting.isEmpty() ? Work.NOTHING : obeyWaiting();
        if (isSeeking()) return travel();
        if (!waiting.isEmpty()) return obeyWaiting();
        if (playing) return playOn(now, mayMeasure);
        return run().isMeasureDue() ? measure() : Work.NOTHING;
    }

    /** The present state is of no use any more, or was never reached. */
    void fail(Throwable cause) {
        failure = Failures.of(run() == null ? 0 : run().step(), cause);
        playing = false;
        cancelSeek();
    }

    private Work obeyWaiting() {
        obey(waiting.poll());
        return Work.OTHER;
    }

    private Work travel() {
        if (!journey.startsWithRewind() && run().mustMeasure()) return measure();
        long before = run().step();
        journey.goOn(run());
        return run().step() > before ? Work.STEP : Work.OTHER;
    }

    private Work playOn(long now, boolean mayMeasure) {
        if (run().phase() == 0 && run().isFinished()) {
            playing = false;
            return Work.OTHER;
        }
        boolean early = now < due;
        if (run().mustMeasure() || run().isMeasureDue() && (early || mayMeasure)) return measure();
        if (early) return Work.WAITING;
        long interval = Pacer.interval(speed, grain(), run().phases().size());
        due = Pacer.next(due == 0 ? now : due, now, interval);
        long before = run().step();
        if (grain() == Grain.PHASE) {
            run().advancePhase();
        } else {
            run().advance();
        }
        return run().step() > before ? Work.STEP : Work.OTHER;
    }

    private Work measure() {
        run().measure();
        return Work.MEASURING;
    }

    private void goTo(long step) {
        requireRun();
        travelTo(Math.clamp(step, 0, step == Long.MAX_VALUE ? run().furthest() : end()), 0);
    }

    private void goByPhases(int number) {
        int phases = run().phases().size();
        long at = Math.clamp(run().step() * phases + run().phase() + number, 0, end() * phases);
        travelTo(at / phases, (int) (at % phases));
    }

    /** The last step that can be reached. */
    private long end() {
        return run().lastStep() == 0 ? Integer.MAX_VALUE : Math.max(run().lastStep(), run().furthest());
    }

    void travelTo(long step, int phase) {
        failure = null;
        journey.to(step, phase);
    }

    private void cancelSeek() {
        journey.end();
        waiting.forEach(Command::dropped);
        waiting.clear();
    }

    void load(Loaded<S, F> next) {
        cancelSeek();
        loaded = next;
        failure = next.failure();
        playing = false;
        due = 0;
        if (!grains().contains(grain)) grain = Grain.UPDATE;
        watchPhases();
    }

    private void watchPhases() {
        if (run() != null) run().watchPhases(grain == Grain.PHASE);
    }

    void requireRun() {
        if (run() == null) throw new IllegalStateException(loaded.failure().sentence());
    }

    void requireSound() {
        requireRun();
        if (failure != null) throw new IllegalStateException(failure.sentence());
    }
}

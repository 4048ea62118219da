package org.gibbsite.controller;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.ModelStore;

/**
 * Plays a run on an engine thread of its own. Every call returns at once: it sends a command, which is obeyed between two
 * steps. Of many seeks the last one counts; commands that change the run wait until a seek has arrived. A command that is
 * refused leaves its reason in {@link RunSnapshot#notice}. May be called from any one thread at a time.
 */
public final class RunController<S extends Record, F extends Frame> implements AutoCloseable {
    private final Engine<S, F> engine;
    private final Resources resources;

    /** The only run of the process, without models that settings may name. */
    public RunController(Lab<S, F> lab, S settings, long seed, MatrixBackend backend, DataShelf shelf) {
        this(lab, settings, seed, new Supplies(backend, shelf, ModelStore.NONE));
    }

    public RunController(Lab<S, F> lab, S settings, long seed, Supplies supplies) {
        this(lab, settings, seed, supplies, new SystemClock());
    }

    /** @param clock that its engine goes by */
    RunController(Lab<S, F> lab, S settings, long seed, Supplies supplies, Clock clock) {
        RunSource<S, F> source = (s, k, report) -> new ExperimentRun<>(lab, s, k, supplies, report);
        this.resources = supplies.resources();
        this.engine = new Engine<>(lab.id(), source, source, settings, seed, clock, resources);
    }

    /**
     * Plays on from a run that stands somewhere; it belongs to the engine from now on. Resets begin with {@code shelf} and
     * find the models that the run has found.
     */
    public RunController(ExperimentRun<S, F> run, DataShelf shelf) {
        this.resources = run.resources();
        Supplies supplies = new Supplies(run.backend(), shelf, run.models().store(), resources);
        RunSource<S, F> source = (s, k, report) -> new ExperimentRun<>(run.lab(), s, k, supplies, report);
        this.engine = new Engine<>(run.lab().id(), source, (s, k, report) -> run, run.initialSettings(), run.seed(),
                new SystemClock(), resources);
    }

    /**
     * Goes on with a saved run, which rests where it was saved. What is wrong with the file is the failure of the start;
     * resets begin with the lab's defaults then.
     *
     * @param file     read on the engine thread, once; it may wait until there is one
     * @param supplies with models for what the file does not hold itself
     */
    public RunController(Lab<S, F> lab, Supplier<RunFile> file, Supplies supplies) {
        AtomicReference<Supplies> known = new AtomicReference<>(supplies); // with models of the file once it is read
        this.resources = supplies.resources();
        this.engine = new Engine<>(lab.id(), (s, k, report) -> new ExperimentRun<>(lab, s, k, known.get(), report),
                (s, k, report) -> {
                    ExperimentRun<S, F> run = file.get().resume(lab, supplies, report);
                    known.set(supplies.with(run.models().store()));
                    return run;
                }, lab.defaults(), RunAddress.DEFAULT_SEED, new SystemClock(), resources);
    }

    /** Ends by itself when the settings' number of epochs is reached. */
    public void play() {
        engine.send(() -> engine.player().play());
    }

    /** After the current step. On the way back to a known step: once there. */
    public void pause() {
        engine.send(() -> engine.player().pause());
    }

    public void toggle() { engine.send(() -> engine.player().toggle()); }

    /** Pauses and makes that many grains. */
    public void forward(int grains) {
        engine.send(() -> engine.player().forward(grains));
    }

    /** Pauses and goes back by that many grains. */
    public void back(int grains) {
        engine.send(() -> engine.player().back(grains));
    }

    /** Goes to the state after {@code step} steps; plays on from there if it was playing. */
    public void seek(long step) {
        engine.send(() -> engine.player().seek(step));
    }

    /** Goes to the furthest step. */
    public void seekLive() { engine.send(() -> engine.player().seekLive()); }

    /** Leaving PHASE completes the step. */
    public void grain(Grain grain) {
        engine.send(() -> engine.player().grain(grain));
    }

    public void speed(Speed speed) { engine.send(() -> engine.player().speed(speed)); }

    /**
     * Turns a knob where the run stands; in the past this forks. Refused when the settings need a reset.
     *
     * @param change makes the new settings of those in force when the command is obeyed, so that of two quick turns none is
     *     lost; called on the engine thread, throws {@link IllegalArgumentException} to refuse
     */
    public void retune(UnaryOperator<S> change) {
        engine.send(() -> engine.player().retune(change));
    }

    /**
     * Something done by hand where the run stands; in the past this forks. Refused where the lab's run cannot take it.
     *
     * @param gesture any object: acts of the same one are undone together
     */
    public void act(Act act, Object gesture) {
        engine.send(() -> engine.player().act(act, gesture));
    }

    public void fork() { engine.send(() -> engine.player().fork()); }

    /** Another future that is kept, at the present step or as far as it went. */
    public void switchTo(int branch) {
        engine.send(() -> engine.player().switchTo(branch));
    }

    /** A new run, paused at step 0; {@link #undo} brings the present one back. */
    public void reset(S settings, long seed) {
        engine.send(() -> engine.player().reset(settings, seed));
    }

    /** Takes back the last retune, gesture or reset. */
    public void undo() {
        engine.send(() -> engine.player().undo());
    }

    public void redo() { engine.send(() -> engine.player().redo()); }

    /** After a failure: to the last checkpoint before the step that failed. */
    public void backToLastGood() {
        engine.send(() -> engine.player().backToLastGood());
    }

    /** @param report told null on success, else one sentence, once; on the engine thread, or here when it is closed */
    public void save(Path file, Consumer<String> report) {
        save(run -> run.save(file), report);
    }

    /**
     * Between two steps, on the engine thread.
     *
     * @param writer writes the run it is given, without changing it; throws one sentence where that fails
     * @param report told null on success, else that sentence, once; on the engine thread, or here when it is closed
     */
    public void save(Consumer<ExperimentRun<S, F>> writer, Consumer<String> report) {
        engine.send(new Command() {
            @Override public void run() { engine.player().save(writer, report); }

            @Override public void dropped() { report.accept("not saved: the run was closed first"); }
        });
    }

    /** On the engine thread, once a seek that is under way has arrived. */
    void afterArrival(Runnable action) {
        engine.send(() -> engine.player().afterArrival(action::run));
    }

    /** Divided among the runs of the process. */
    public Resources resources() { return resources; }

    public FrameSlot<F> frames() { return engine.frames(); }

    /** The newest state of everything but the picture; never null. */
    public RunSnapshot<S> snapshot() {
        return engine.snapshot();
    }

    /** Returns at once; the engine ends after the piece of work it is doing. Idempotent. */
    @Override public void close() {
        engine.close();
    }

    /** Whether the engine thread has ended within that time. */
    public boolean awaitClosed(Duration limit) throws InterruptedException {
        return engine.thread().join(limit);
    }
}

package org.gibbsite.experiment;

import java.util.List;
import java.util.SortedMap;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.random.RandomKey;

/**
 * One run of a {@link Lab}: mutable state that advances step by step. Confined to one thread.
 *
 * @param <S> settings
 * @param <F> what a view sees
 */
public interface Experiment<S extends Record, F extends Frame> extends AutoCloseable {

    /**
     * Advances by one update or sweep. All randomness of the step comes from {@code key}. Appends to {@link #history()}. Lasts 50 ms at
     * most: longer work is phases.
     *
     * @throws DivergedException when parameters or loss are no longer finite
     */
    void step(RandomKey key);

    /**
     * Names of the finer grains of the coming step, in order; empty where there are none. Their sum is the step, bit for
     * bit. Changes with {@link #retune} only.
     */
    default List<String> phases() {
        return List.of();
    }

    /** Carries out phase {@code phase} of the step whose key is {@code key}; phases come in order, none is left out. */
    default void phase(int phase, RandomKey key) {
        throw new UnsupportedOperationException("no phases");
    }

    /**
     * Whether frames shall show the phase taken last, for as long as somebody steps by phases. Changes nothing that is
     * learnt; while nobody watches, phases cost nothing.
     */
    default void watchPhases(boolean watched) {}

    /** What is measured between steps; always the same ones, whatever the settings. The runner does it: see {@link Measuring}. */
    default List<? extends Measurement> measurements() {
        return List.of();
    }

    /** Hexadecimal hash of the training data, empty where there is none; kept beside a checkpoint on disk. */
    default String dataHash() {
        return "";
    }

    /** Copies out the present. Changes nothing. */
    F frame();

    /**
     * The present for a picture in between, while a run plays: what is costly to tell and changes slowly may be that of
     * {@code before}, which is a third of a second old at most. Changes nothing.
     *
     * @param before the last whole frame of this run, since when no setting was turned
     */
    default F glance(F before) { return frame(); }

    /** What has been measured, by name; appended to by steps and measurements only. Live: the runner copies it. */
    History history();

    /** Passes over the training data so far (0 where the notion does not apply) and cases seen. */
    Progress progress();

    /** Whether the settings' number of epochs has been reached; play stops here by itself. */
    default boolean isFinished() {
        return false;
    }

    /** Steps that one epoch takes with the present settings; 0 where the notion does not apply. */
    default long stepsPerEpoch() {
        return 0;
    }

    /** Steps from the start to where {@link #isFinished} turns true; 0 for never. */
    default long lastStep() {
        return 0;
    }

    /** The present numbers, for summaries: name → value, NaN where not measured. Names are documented in docs/cli.md. */
    SortedMap<String, Double> metrics();

    /** One sentence on what the metrics leave out at this step, and why; empty where there is nothing to say. */
    default String remark() {
        return "";
    }

    /**
     * Only components whose {@link Setting#applies} is not RESET differ; the runner checks. From the next step on. Before a
     * {@link #restore} the runner retunes to the settings in force when the checkpoint was made.
     */
    void retune(S settings);

    /**
     * Changes the present state by hand; one of the kinds that {@link Lab#acts} declares.
     *
     * @throws IllegalArgumentException one sentence where the act does not fit this run; nothing has changed then
     */
    default void act(Act act) {
        throw new IllegalArgumentException("this lab takes no acts");
    }

    Checkpoint save();

    /**
     * Goes to the state of a checkpoint. What waits to be measured goes on waiting, on its copies.
     *
     * @throws IllegalArgumentException when the checkpoint does not fit, naming what was expected and found; nothing has
     *     changed then
     */
    void restore(Checkpoint checkpoint);

    @Override default void close() {}

    /**
     * @param epoch passes over the training data, fractional; 0 where the notion does not apply
     * @param cases training cases (or site updates) since the start
     */
    record Progress(double epoch, long cases) {}
}

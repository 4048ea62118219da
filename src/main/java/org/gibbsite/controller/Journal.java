package org.gibbsite.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gibbsite.experiment.Parameter;
import org.gibbsite.experiment.Parameters;

/** The knob turns of one future, in the order in which they were made: from which step on which settings hold. */
final class Journal<S extends Record> {
    private final S initial;
    private final List<Entry<S>> entries = new ArrayList<>();
    /** What {@link #turns} has found; null when there is a newer entry. */
    private List<Timeline.Turn> inWords;
    private String changes;
    private int changesAfter, changesUntil = -1;

    /** Settings that hold for the steps after the first {@code step}. */
    record Entry<S extends Record>(long step, S settings) {}

    Journal(S initial) { this.initial = initial; }

    S initial() { return initial; }

    int size() { return entries.size(); }

    Entry<S> entry(int index) { return entries.get(index); }

    /** The settings in force once the first {@code turns} turns have been made. */
    S settingsAfter(int turns) {
        return turns == 0 ? initial : entries.get(turns - 1).settings();
    }

    void add(long step, S settings) {
        if (size() > 0 && step < entries.getLast().step()) {
            throw new IllegalArgumentException("a turn at step " + step + " after one at " + entries.getLast().step());
        }
        entries.add(new Entry<>(step, settings));
        inWords = null;
    }

    /** A copy with the turns up to {@code step}, included. */
    Journal<S> until(long step) {
        Journal<S> copy = new Journal<>(initial);
        entries.stream().filter(e -> e.step() <= step).forEach(copy.entries::add);
        return copy;
    }

    /** For people: one line per step at which something changed in the end. */
    List<Timeline.Turn> turns() {
        if (inWords == null) inWords = describe();
        return inWords;
    }

    /** For people: what the turns after the first {@code turns} have changed in the end, {@code ""} for nothing. */
    String changesAfter(int turns) {
        if (turns != changesAfter || size() != changesUntil) {
            changes = difference(settingsAfter(turns), settingsAfter(size()));
            changesAfter = turns;
            changesUntil = size();
        }
        return changes;
    }

    private List<Timeline.Turn> describe() {
        List<Timeline.Turn> turns = new ArrayList<>();
        S before = initial;
        for (int i = 0; i < size(); i++) {
            boolean lastOfStep = i + 1 == size() || entry(i + 1).step() != entry(i).step();
            if (!lastOfStep) continue;
            String what = difference(before, entry(i).settings());
            if (!what.isEmpty()) turns.add(new Timeline.Turn(entry(i).step(), what));
            before = entry(i).settings();
        }
        return List.copyOf(turns);
    }

    private static String difference(Record from, Record to) {
        return Parameters.of(from.getClass()).stream()
                .filter(p -> !Objects.equals(Parameters.value(from, p.name()), Parameters.value(to, p.name())))
                .map(p -> change(p, from, to)).collect(Collectors.joining(", "));
    }

    private static String change(Parameter p, Record from, Record to) {
        return p.label() + " " + Parameters.text(Parameters.value(from, p.name())) + " → "
                + Parameters.text(Parameters.value(to, p.name()));
    }
}

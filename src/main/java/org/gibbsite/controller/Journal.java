package org.gibbsite.controller;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Retune;
import org.gibbsite.experiment.Turn;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;

/** The knob turns and acts of one future, in the order in which they were made. */
final class Journal<S extends Record> {
    private final S initial;
    private final List<Entry<S>> entries = new ArrayList<>();
    /** What {@link #turns} has found; null when there is a newer entry. */
    private List<Timeline.Turn> inWords;
    private String changes;
    private int changesAfter, changesUntil = -1;

    /** What was done after the first {@code step} steps. @param settings in force from then on */
    record Entry<S extends Record>(long step, Turn turn, S settings) {}

    Journal(S initial) { this.initial = initial; }

    S initial() { return initial; }

    int size() { return entries.size(); }

    Entry<S> entry(int index) { return entries.get(index); }

    /** The settings in force once the first {@code turns} turns have been made. */
    S settingsAfter(int turns) {
        return turns == 0 ? initial : entries.get(turns - 1).settings();
    }

    void add(long step, S settings) { add(new Entry<>(step, new Retune<>(settings), settings)); }

    void add(long step, Act act) { add(new Entry<>(step, act, settingsAfter(size()))); }

    private void add(Entry<S> entry) {
        if (size() > 0 && entry.step() < entries.getLast().step()) {
            throw new IllegalArgumentException(
                    "a turn at step " + entry.step() + " after one at " + entries.getLast().step());
        }
        entries.add(entry);
        inWords = null;
    }

    /** How many acts there are among the first {@code turns} turns. */
    int acts(int turns) {
        return (int) entries.stream().limit(turns).filter(e -> e.turn() instanceof Act).count();
    }

    /** The number of this very turn, which copies of a journal share; −1 where it is not in this one. */
    int indexOf(Entry<S> turn) {
        for (int i = 0; i < size(); i++) if (entry(i) == turn) return i;
        return -1;
    }

    /** A copy with the first {@code turns} turns. */
    Journal<S> first(int turns) {
        Journal<S> copy = new Journal<>(initial);
        copy.entries.addAll(entries.subList(0, turns));
        return copy;
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
            changes = words(turns, size());
            changesAfter = turns;
            changesUntil = size();
        }
        return changes;
    }

    private List<Timeline.Turn> describe() {
        List<Timeline.Turn> turns = new ArrayList<>();
        for (int first = 0, next; first < size(); first = next) {
            long step = entry(first).step();
            next = first + 1;
            while (next < size() && entry(next).step() == step) next++;
            String what = words(first, next);
            if (!what.isEmpty()) turns.add(new Timeline.Turn(step, what));
        }
        return List.copyOf(turns);
    }

    /** What the turns from the one to before the other have changed in the end. */
    private String words(int from, int to) {
        Map<String, Integer> acts = new LinkedHashMap<>();
        for (Entry<S> entry : entries.subList(from, to)) {
            if (entry.turn() instanceof Act act) acts.merge(act.words(), 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        acts.forEach((act, times) -> words.add(times == 1 ? act : act + " " + times + " times"));
        String settings = difference(settingsAfter(from), settingsAfter(to));
        if (!settings.isEmpty()) words.addFirst(settings);
        return String.join(", ", words);
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

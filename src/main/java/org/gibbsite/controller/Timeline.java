package org.gibbsite.controller;

import java.util.List;

/**
 * What lies along the time axis of a run. Immutable by agreement.
 *
 * @param checkpoints steps from which a seek may start, rising; 0 is always one
 * @param turns       knob turns of the current branch, rising, one per step
 * @param branches    all futures that are kept, by id
 */
public record Timeline(long[] checkpoints, List<Turn> turns, List<Branch> branches) {
    public static final Timeline EMPTY = new Timeline(new long[0], List.of(), List.of());

    public Timeline {
        turns = List.copyOf(turns);
        branches = List.copyOf(branches);
    }

    /** A knob turn. @param what for people: {@code "learning rate 0.1 → 0.05"} */
    public record Turn(long step, String what) {}
}

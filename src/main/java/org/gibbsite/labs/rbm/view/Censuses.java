package org.gibbsite.labs.rbm.view;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.kit.view.image.UnitMark;
import org.gibbsite.labs.rbm.Ablations;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.UnitCensus;

/**
 * What the panels know of hidden units together: one census per frame, however many ask, and which units somebody has
 * ablated. JavaFX thread only.
 */
final class Censuses {
    private final Ablations ablations = new Ablations();
    private final List<Runnable> followers = new ArrayList<>();
    private UnitCensus latest;

    /** To be measured with; units are switched by {@link #ablate}. */
    Ablations ablations() { return ablations; }

    /** Switches a unit off in the pictures, or on again, and tells those who follow. */
    void ablate(int unit, boolean off) {
        ablations.set(unit, off);
        followers.forEach(Runnable::run);
    }

    void whenAblated(Runnable follower) { followers.add(follower); }

    UnitCensus of(RbmFrame frame) {
        if (latest == null || latest.frame() != frame) latest = UnitCensus.of(frame);
        return latest;
    }

    UnitMark mark(UnitCensus census, int unit) {
        if (ablations.contains(unit)) return UnitMark.ABLATED;
        if (census.isDead(unit)) return UnitMark.DEAD;
        return census.isAlwaysOn(unit) ? UnitMark.ALWAYS_ON : UnitMark.NONE;
    }

    /** {@code " · ○ dead"}, empty for a unit like others. */
    String state(UnitCensus census, int unit) {
        String state = census.isDead(unit) ? " · ○ dead" : census.isAlwaysOn(unit) ? " · ● always on" : "";
        return ablations.contains(unit) ? state + " · ✕ ablated" : state;
    }

    /** {@code "○ 3 dead   ● 1 always on"}, and {@code "   ✕ 2 ablated"} where some are. */
    String count(UnitCensus census) {
        return "○ " + census.deadCount() + " dead   ● " + census.alwaysOnCount() + " always on"
                + (ablations.isEmpty() ? "" : "   ✕ " + ablations.size() + " ablated");
    }

    /** {@code " Ablated in the pictures: 4, 11."}, empty where none is. */
    String ablatedWords() {
        return ablations.isEmpty() ? "" : " Ablated in the pictures: " + ablations.names() + ".";
    }
}

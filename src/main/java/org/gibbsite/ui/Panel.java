package org.gibbsite.ui;

import javafx.scene.Node;
import org.gibbsite.experiment.Frame;

/** One linked view of a lab. Knows frames only; repaints in {@link #show} and when selection or theme change. */
public interface Panel<F extends Frame> {
    /** As on its tab: {@code "Filters"}. */
    String title();

    /** Of at most two words, for a card too narrow for the title: {@code "Biography"} of {@code "Filter biography"}. */
    default String shortTitle() {
        return title();
    }

    /** Always the same node; fills whatever size it is given, from 240 × 180 up. */
    Node node();

    /** Called only while the panel is on screen, at most 33 times a second. Paints; keeps the frame for repaints. */
    void show(F frame);

    /**
     * Called instead of {@link #show} for the pictures in between while a run plays, when the last showing is less than
     * {@value FrameClock#WHOLE_SECONDS} s ago. What nobody can read so fast may wait for the next showing.
     */
    default void glance(F frame) { show(frame); }

    /** Called a few times a second while the panel is on screen, for those that show curves or rates too. */
    default void follow(RunFigures figures) {}

    /** The present state in one or two sentences, for the Describe panel and screen readers. */
    String describe();
}

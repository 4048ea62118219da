package org.gibbsite.ui;

import org.gibbsite.controller.Resources;

/**
 * The part of one page in the drawing of all. What drawing costs is known for the whole program only: it is put down to the
 * pages by the time that their pulses take. JavaFX thread only.
 */
final class DrawingPart {
    private final Resources resources;
    private boolean drawing;
    private double own, ownBefore, allBefore;

    /** @param resources that the run of the page has a part in */
    DrawingPart(Resources resources) {
        this.resources = resources;
        allBefore = resources.pulseSeconds().sum();
    }

    /** Whether the page draws a run that plays: then it divides the time for drawing with others that do. */
    void draws(boolean now) {
        if (now == drawing) return;
        drawing = now;
        if (now) resources.beginDrawing();
        else
            resources.endDrawing();
    }

    /** Takes down how long a pulse took. */
    void spent(double seconds) {
        own += seconds;
        resources.pulseSeconds().add(seconds);
    }

    /** Of what all drawing has cost since the last call, what this page has. */
    double of(double share) {
        double all = resources.pulseSeconds().sum(), part = (own - ownBefore) / (all - allBefore);
        ownBefore = own;
        allBefore = all;
        return part >= 0 ? Math.min(1, part) * share : share;
    }

    /** How many divide the time for drawing, at least 1. */
    int pages() { return resources.pagesDrawing(); }
}

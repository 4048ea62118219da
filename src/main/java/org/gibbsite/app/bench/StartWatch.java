package org.gibbsite.app.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What a person in front of the screen would say of a program that starts, told from looks at it: that its window is there,
 * that something is in it, and that something in it moves.
 */
final class StartWatch {
    /** Shares of the screen: what a window covers at least, what content does, what a moving picture does. */
    private static final double WINDOW = 0.5, CONTENT = 0.02, MOVING = 0.0005;
    /** A pixel moves when it has changed so often since there was content: once is how content arrives. */
    private static final int CHANGES = 2;

    private final int[] empty;
    private int ground;
    private int[] last = {};
    private byte[] changes = {};
    private double windowUp = Double.NaN, painted = Double.NaN, moving = Double.NaN;

    /** @param empty the screen before the start. Not modified. */
    StartWatch(int[] empty) {
        this.empty = empty.clone();
    }

    /** Takes in a look at the screen. @param pixels as many as at first; not modified @param seconds since the start */
    void see(int[] pixels, double seconds) {
        if (Double.isNaN(windowUp)) {
            if (differing(empty, pixels) < WINDOW * pixels.length) return;
            windowUp = seconds;
            ground = commonest(pixels);
        } else if (Double.isNaN(painted)) {
            if (content(pixels) < CONTENT * pixels.length) return;
            painted = seconds;
            last = pixels.clone();
            changes = new byte[pixels.length];
        } else if (Double.isNaN(moving)) {
            if (counted(pixels) >= MOVING * pixels.length) moving = seconds;
        }
    }

    /** Seconds until the window had the ground of its theme; NaN before. */
    double windowUp() { return windowUp; }

    /** Seconds until there was content; NaN before. */
    double painted() { return painted; }

    /** Seconds until something had moved; NaN before. */
    double moving() { return moving; }

    private static int differing(int[] a, int[] b) {
        int count = 0;
        for (int at = Arrays.mismatch(a, b); at >= 0 && at < a.length; at++) if (a[at] != b[at]) count++;
        return count;
    }

    /** Of the pixels that have changed, which are not all there in the first look: the colour that most of them have. */
    private int commonest(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) if (pixels[i] != empty[i]) counts.merge(pixels[i], 1, Integer::sum);
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Pixels that are neither of the ground nor as before. */
    private int content(int[] pixels) {
        int count = 0;
        for (int i = 0; i < pixels.length; i++) if (pixels[i] != ground && pixels[i] != empty[i]) count++;
        return count;
    }

    /** Pixels that have changed often enough. */
    private int counted(int[] pixels) {
        int count = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last[i] && changes[i] < CHANGES) changes[i]++;
            if (changes[i] >= CHANGES) count++;
        }
        System.arraycopy(pixels, 0, last, 0, last.length);
        return count;
    }
}

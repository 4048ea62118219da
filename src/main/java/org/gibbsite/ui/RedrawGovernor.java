package org.gibbsite.ui;

/**
 * Decides at each pulse whether to draw. While a run plays, drawing keeps to 33 pictures a second and gives way, down to
 * one in two seconds, until it costs less than its share of the program's processor time. Pure function of the times it is told.
 */
final class RedrawGovernor {
    /** Between these parts of the share the interval stays: what one second takes scatters by about a tenth of it. */
    private static final double AIM = 0.84, PLENTY = 0.6;
    private static final double SHORTEST = 1 / 33.0, LONGEST = 2;

    private final double aim, plenty;
    private double interval = SHORTEST;
    private double last = Double.NEGATIVE_INFINITY;

    /** @param most share of the processor time, 0 … 1 */
    RedrawGovernor(double most) {
        aim = AIM * most;
        plenty = PLENTY * most;
    }

    /** @param seconds any clock that does not go back */
    boolean isDue(double seconds, boolean playing) {
        // A tenth early still counts: pulses do not fall on the interval exactly.
        if (playing && seconds - last < 0.9 * interval) return false;
        last = seconds;
        return true;
    }

    /** @param share processor time of drawing over that of the program, 0 … 1; NaN leaves all as it is */
    void measured(double share) {
        if (share > aim) interval = Math.min(LONGEST, interval * Math.min(2, 1.1 * share / aim));
        else if (share < plenty) interval = Math.max(SHORTEST, interval / 1.3);
    }

    /** Seconds between two pictures while a run plays. */
    double interval() { return interval; }
}

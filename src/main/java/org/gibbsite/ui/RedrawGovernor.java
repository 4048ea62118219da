package org.gibbsite.ui;

/**
 * Decides at each pulse whether to draw. While a run plays, drawing keeps to 30 pictures a second and gives way, down to
 * one a second, until it costs less than 5 % of the program's processor time. Pure function of the times it is told.
 */
final class RedrawGovernor {
    static final double SHARE = 0.05;
    /** Between these the interval stays: the share of one second scatters by about a half of a percent. */
    private static final double AIM = 0.042, PLENTY = 0.03;
    private static final double SHORTEST = 1 / 30.0, LONGEST = 1;

    private double interval = SHORTEST;
    private double last = Double.NEGATIVE_INFINITY;

    /** @param seconds any clock that does not go back */
    boolean isDue(double seconds, boolean playing) {
        // A tenth early still counts: pulses do not fall on the interval exactly.
        if (playing && seconds - last < 0.9 * interval) return false;
        last = seconds;
        return true;
    }

    /** @param share processor time of drawing over that of the program, 0 … 1; NaN leaves all as it is */
    void measured(double share) {
        if (share > AIM) interval = Math.min(LONGEST, interval * Math.min(2, 1.1 * share / AIM));
        else if (share < PLENTY) interval = Math.max(SHORTEST, interval / 1.2);
    }

    /** Seconds between two pictures while a run plays. */
    double interval() { return interval; }
}

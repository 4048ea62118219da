package org.gibbsite.controller;

/**
 * How fast to play.
 *
 * @param stepsPerSecond the target, or 0 for as fast as possible
 */
public record Speed(double stepsPerSecond) {
    /** As fast as possible. */
    public static final Speed MAX = new Speed(0);

    private static final double SLOWEST = 0.125, FASTEST = 4096;

    public Speed {
        if (!(stepsPerSecond >= 0) || Double.isInfinite(stepsPerSecond)) {
            throw new IllegalArgumentException(
                    "steps per second must be 0 (as fast as possible) or more: " + stepsPerSecond);
        }
    }

    public boolean isMax() { return stepsPerSecond == 0; }

    /** Half the speed; from MAX, the fastest limit. */
    public Speed slower() {
        return isMax() ? new Speed(FASTEST) : new Speed(Math.max(SLOWEST, stepsPerSecond / 2));
    }

    /** Half the speed; from MAX, the greatest power of two at most half of what is reached now. */
    public Speed slower(double measuredStepsPerSecond) {
        if (!isMax() || !(measuredStepsPerSecond > 0)) return slower();
        double half = Math.pow(2, Math.floor(Math.log(measuredStepsPerSecond / 2) / Math.log(2)));
        return new Speed(Math.clamp(half, SLOWEST, FASTEST));
    }

    /** Twice the speed; beyond the fastest limit, MAX. */
    public Speed faster() {
        return isMax() || stepsPerSecond * 2 > FASTEST ? MAX : new Speed(stepsPerSecond * 2);
    }
}

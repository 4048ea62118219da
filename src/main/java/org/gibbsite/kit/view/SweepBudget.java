package org.gibbsite.kit.view;

/** How many sweeps a panel may make of its own while it is on screen: as many as are wanted, and as cost allows. */
public final class SweepBudget {
    /** Multiplications a second: about a tenth of one core. */
    private static final double BUDGET = 40e6;
    private static final int MOST_AT_ONCE = 4;

    private double due;

    /** Whole sweeps that are due. @param seconds since the last call; @param wanted a second; @param cost multiplications of one */
    public int take(double seconds, double wanted, double cost) {
        due = Math.min(MOST_AT_ONCE, due + seconds * Math.min(wanted, BUDGET / cost));
        int whole = (int) due;
        due -= whole;
        return whole;
    }
}

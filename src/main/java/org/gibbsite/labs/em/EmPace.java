package org.gibbsite.labs.em;

import org.gibbsite.experiment.StateBook;

/** How fast a run goes on: by how much the parameters changed in the last two rounds, and since when L stands. */
final class EmPace {
    /** Change of L/N below which EM counts as standing, nats; and of θ below which a ratio of changes is rounding. */
    private static final double STANDS = 1e-9, ROUNDING = 1e-10;

    private double change = Double.NaN, changeBefore = Double.NaN;
    private long stood;

    /** After a round. @param change ‖θ − last θ‖; @param rise of L/N, nats */
    void round(long step, double change, double rise) {
        changeBefore = this.change;
        this.change = change;
        if (Math.abs(rise) >= STANDS) stood = 0;
        else if (stood == 0) stood = step;
    }

    /** Something was changed by hand. */
    void forget() {
        stood = 0;
        change = changeBefore = Double.NaN;
    }

    /** ‖θ − last θ‖; NaN where no round came before. */
    double change() {
        return change;
    }

    /** The last change over the one before; NaN where they are not known, or so small that it is rounding. */
    double rate() {
        return change > ROUNDING && changeBefore > ROUNDING ? change / changeBefore : Double.NaN;
    }

    /** The round since which L stands; 0 while it does not. */
    long stood() {
        return stood;
    }

    void register(StateBook state) {
        state.doubles("pace/changes", () -> new double[]{change, changeBefore}, saved -> {
            change = saved[0];
            changeBefore = saved[1];
        }).counters("pace/stood", () -> new long[]{stood}, saved -> stood = saved[0]);
    }
}

package org.gibbsite.kit.sampling;

/**
 * The first steps of a sampler, which its averages leave out. It begins anew wherever the law is changed.
 */
public final class BurnIn {
    private long end;

    /** @param steps from step 0 on that are not counted */
    public BurnIn(long steps) { end = steps; }

    /** The last step that is not counted. */
    public long end() { return end; }

    /** As saved. */
    public void restore(long saved) { end = saved; }

    /** @param step where the run stands; @param steps from there on that are not counted */
    public void beginAnew(long step, long steps) {
        end = step + steps;
    }

    /** Whether this step counts. */
    public boolean isOver(long step) { return step > end; }

    /** Steps that are still to be discarded. */
    public long left(long step) { return Math.max(0, end - step); }

    /** Steps that were discarded so far. */
    public long discarded(long step) { return Math.min(step, end); }

    /**
     * Why there are no averages yet; {@code "No averages: burn-in ends at sweep 250, they need 16 sweeps more, and the run has
     * made 100."}
     *
     * @param name of a step, singular; @param least counted steps that averages need; @param step where the run stands
     */
    public String noAverages(String name, long least, long step) {
        return "No averages: burn-in ends at " + name + " " + end + ", they need " + least + " " + name
                + "s more, and the run has made " + step + ".";
    }
}

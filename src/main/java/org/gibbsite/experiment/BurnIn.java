package org.gibbsite.experiment;

/** Why a sampler has no averages yet, for {@link Experiment#remark}. */
public final class BurnIn {
    private BurnIn() {}

    /**
     * One sentence; {@code "No averages: burn-in ends at sweep 250, they need 16 sweeps more, and the run has made 100."}
     *
     * @param name  of a step, singular
     * @param end   last step that is not counted; @param least counted steps that averages need
     * @param steps made
     */
    public static String noAverages(String name, long end, long least, long steps) {
        return "No averages: burn-in ends at " + name + " " + end + ", they need " + least + " " + name
                + "s more, and the run has made " + steps + ".";
    }
}

package org.gibbsite.experiment;

/**
 * Why a measured quantity has no value: when the first one comes, or that none ever will. The window puts it into words, the
 * same ones in charts, tabs and panels.
 *
 * @param reason   why there will be none, in words; empty where there will be one
 * @param stepName what a step is, {@code "sweep"}; empty where nothing is known
 * @param step     to which the first value belongs; it may come a little later, where measuring takes long
 */
public record Absence(String reason, String stepName, long step) {
    public static final Absence UNKNOWN = new Absence("", "", 0);

    /** The first value comes at that step. */
    public static Absence until(String stepName, long step) {
        return new Absence("", stepName, step);
    }

    /** There will be no value. @param reason {@code "no exact law: enumeration is off"} */
    public static Absence forGood(String reason) {
        return new Absence(reason, "", 0);
    }

    /**
     * Of what is measured at every so many steps, beginning with step 0.
     *
     * @param every   steps; 0 where measuring is off
     * @param now     where the run stands
     * @param setting as it stands in the form, and its group: {@code "measure every", "Measuring"}
     */
    public static Absence every(String stepName, long every, long now, String setting, String group) {
        return every == 0
                ? forGood("off: set “" + setting + "” (" + group + ")")
                : until(stepName, Math.ceilDiv(now, every) * every);
    }

    public boolean isKnown() { return !reason.isEmpty() || !stepName.isEmpty(); }

    /** Whether there will be no value. */
    public boolean isForGood() { return !reason.isEmpty(); }
}

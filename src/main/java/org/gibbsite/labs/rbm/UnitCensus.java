package org.gibbsite.labs.rbm;

/**
 * What the probes tell about the hidden units of one frame (G. Hinton, "A practical guide to training restricted
 * Boltzmann machines", 2010, section 16.1): which are dead, which always on, how long their weight vectors are.
 */
public final class UnitCensus {
    /** Of fewer images nobody can tell: a unit that is on for all of them may be off for the next. */
    private static final int LEAST_PROBES = 10;

    private final RbmFrame frame;
    private final float[] lowest, highest;
    private double[] norms;

    private UnitCensus(RbmFrame frame) {
        this.frame = frame;
        int units = frame.hiddenUnits();
        lowest = new float[units];
        highest = new float[units];
        java.util.Arrays.fill(lowest, 1);
        for (int probe = 0; probe < frame.probeCount(); probe++) {
            for (int j = 0, at = probe * units; j < units; j++, at++) {
                lowest[j] = Math.min(lowest[j], frame.probeHidden()[at]);
                highest[j] = Math.max(highest[j], frame.probeHidden()[at]);
            }
        }
    }

    public static UnitCensus of(RbmFrame frame) { return new UnitCensus(frame); }

    public RbmFrame frame() { return frame; }

    /** No probe drives the unit above {@link RbmFrame#DEAD_BELOW}. */
    public boolean isDead(int unit) {
        return frame.probeCount() >= LEAST_PROBES && highest[unit] < RbmFrame.DEAD_BELOW;
    }

    /** No probe leaves the unit below 1 − {@link RbmFrame#DEAD_BELOW}. */
    public boolean isAlwaysOn(int unit) {
        return frame.probeCount() >= LEAST_PROBES && lowest[unit] > 1 - RbmFrame.DEAD_BELOW;
    }

    public int deadCount() {
        int count = 0;
        for (int j = 0; j < frame.hiddenUnits(); j++) if (isDead(j)) count++;
        return count;
    }

    public int alwaysOnCount() {
        int count = 0;
        for (int j = 0; j < frame.hiddenUnits(); j++) if (isAlwaysOn(j)) count++;
        return count;
    }

    /** ‖w_j‖, the length of column j of W. */
    public double norm(int unit) {
        double sum = 0;
        for (int at = unit; at < frame.weights().length; at += frame.hiddenUnits()) {
            sum += (double) frame.weights()[at] * frame.weights()[at];
        }
        return Math.sqrt(sum);
    }

    /** ‖w_j‖ of all units; taken once. Not to be written to. */
    public double[] norms() {
        if (norms == null) norms = measuredNorms();
        return norms;
    }

    private double[] measuredNorms() {
        double[] lengths = new double[frame.hiddenUnits()];
        for (int i = 0, at = 0; i < frame.visibleUnits(); i++) {
            for (int j = 0; j < lengths.length; j++, at++)
                lengths[j] += (double) frame.weights()[at] * frame.weights()[at];
        }
        for (int j = 0; j < lengths.length; j++) lengths[j] = Math.sqrt(lengths[j]);
        return lengths;
    }

    /** The unit with the longest weight vector. */
    public int strongest() {
        int best = 0;
        for (int j = 1; j < norms().length; j++) if (norms[j] > norms[best]) best = j;
        return best;
    }
}

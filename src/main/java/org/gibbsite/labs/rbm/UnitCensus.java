package org.gibbsite.labs.rbm;

/**
 * What the probes tell about the hidden units of one frame (G. Hinton, "A practical guide to training restricted
 * Boltzmann machines", 2010, section 16.1): which are dead, which always on, how long their weight vectors are.
 */
public final class UnitCensus {
    private final RbmFrame frame;
    private final float[] lowest, highest;
    private final double[] norms;

    private UnitCensus(RbmFrame frame) {
        this.frame = frame;
        int units = frame.hiddenUnits();
        lowest = new float[units];
        highest = new float[units];
        norms = new double[units];
        java.util.Arrays.fill(lowest, 1);
        for (int probe = 0; probe < frame.probeCount(); probe++) {
            for (int j = 0, at = probe * units; j < units; j++, at++) {
                lowest[j] = Math.min(lowest[j], frame.probeHidden()[at]);
                highest[j] = Math.max(highest[j], frame.probeHidden()[at]);
            }
        }
        for (int i = 0, at = 0; i < frame.visibleUnits(); i++) {
            for (int j = 0; j < units; j++, at++) norms[j] += frame.weights()[at] * frame.weights()[at];
        }
        for (int j = 0; j < units; j++) norms[j] = Math.sqrt(norms[j]);
    }

    public static UnitCensus of(RbmFrame frame) { return new UnitCensus(frame); }

    public RbmFrame frame() { return frame; }

    /** No probe drives the unit above {@link RbmFrame#DEAD_BELOW}. */
    public boolean isDead(int unit) {
        return frame.probeCount() > 0 && highest[unit] < RbmFrame.DEAD_BELOW;
    }

    /** No probe leaves the unit below 1 − {@link RbmFrame#DEAD_BELOW}. */
    public boolean isAlwaysOn(int unit) {
        return frame.probeCount() > 0 && lowest[unit] > 1 - RbmFrame.DEAD_BELOW;
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
    public double norm(int unit) { return norms[unit]; }

    /** The unit with the longest weight vector. */
    public int strongest() {
        int best = 0;
        for (int j = 1; j < norms.length; j++) if (norms[j] > norms[best]) best = j;
        return best;
    }
}

package org.gibbsite.labs.gibbs;

import org.gibbsite.labs.gibbs.GibbsFrame.Strip;
import org.gibbsite.models.rbm.GibbsChains;

/** The unit states of the first chains over the last sweeps. */
final class StripRing {
    /** Chains of small layers; large ones have a strip of one chain. */
    private static final int MOST_CHAINS = 4, LARGE_UNITS = 64;

    private final int chains;
    private final int visibleUnits;
    private final int hiddenUnits;
    private final byte[] ring; // (Strip.LONGEST × chain × (visible, then hidden)), sweep n at row (n − 1) mod LONGEST
    private int size;

    StripRing(int allChains, int visibleUnits, int hiddenUnits) {
        this.visibleUnits = visibleUnits;
        this.hiddenUnits = hiddenUnits;
        chains = visibleUnits + hiddenUnits > LARGE_UNITS ? 1 : Math.min(allChains, MOST_CHAINS);
        ring = new byte[Strip.LONGEST * chains * (visibleUnits + hiddenUnits)];
    }

    /** Remembers the states after sweep {@code step} ≥ 1. */
    void add(long step, GibbsChains sampler) {
        float[] v = sampler.visible().data, h = sampler.hidden().data;
        int at = row(step);
        for (int chain = 0; chain < chains; chain++) {
            for (int i = 0; i < visibleUnits; i++) ring[at++] = (byte) v[chain * visibleUnits + i];
            for (int j = 0; j < hiddenUnits; j++) ring[at++] = (byte) h[chain * hiddenUnits + j];
        }
        size = Math.min(size + 1, Strip.LONGEST);
    }

    Strip copy(long step) {
        int units = visibleUnits + hiddenUnits;
        byte[] bits = new byte[chains * size * units];
        for (int chain = 0; chain < chains; chain++) {
            for (int k = 0; k < size; k++) {
                System.arraycopy(ring, row(step - size + 1 + k) + chain * units, bits, (chain * size + k) * units,
                        units);
            }
        }
        return new Strip(chains, size, step, bits);
    }

    private int row(long step) {
        return (int) ((step - 1) % Strip.LONGEST) * chains * (visibleUnits + hiddenUnits);
    }

    /** Live; writing restores together with {@link #restore}. */
    byte[] ring() { return ring; }

    int size() { return size; }

    void restore(int saved) { size = saved; }
}

package org.gibbsite.compute;

/**
 * The probability that a spin turns over, by its direction and the number of its four neighbours that are up, as a multiple
 * of 2⁻²⁴: a spin turns when a uniform draw of 24 bits lies below it.
 */
public final class FlipChances {
    /** Certainty. */
    public static final int ONE = 1 << 24;
    /** Bits compared for all spins at once; the rest only where these tie. */
    static final int PLANES = 9;
    static final int TIE_BITS = 24 - PLANES;

    private final int[] chances = new int[10]; // up · 5 + neighbours up

    /** @param probabilities in [0, 1], first of a spin that is down with 0 … 4 neighbours up, then of one that is up */
    public FlipChances(double... probabilities) {
        if (probabilities.length != 10)
            throw new IllegalArgumentException("10 probabilities are needed: " + probabilities.length);
        for (int k = 0; k < 10; k++) {
            double p = probabilities[k];
            if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("a probability must be in [0, 1]: " + p);
            chances[k] = (int) Math.round(p * ONE);
        }
    }

    /** @param up 1 for a spin that is up, else 0; @param neighboursUp 0 … 4 @return multiple of 2⁻²⁴ */
    public int chance(int up, int neighboursUp) {
        return chances[5 * up + neighboursUp];
    }

    /**
     * Whether only alignment counts and at most two kinds of spins need a draw, those with three and with four neighbours of
     * their own direction: Metropolis without a field.
     */
    public boolean isByAlignment() {
        for (int n = 0; n < 5; n++) {
            if (chance(1, n) != chance(0, 4 - n)) return false;
            if (n < 3 && chance(1, n) != ONE) return false;
        }
        return true;
    }

    /** Bit {@code plane} of the chance, the most significant one first, as a mask of 64 lanes; certainty has no bit set. */
    public long mask(int up, int neighboursUp, int plane) {
        return -(chance(up, neighboursUp) >>> 23 - plane & 1L);
    }

    /** All lanes where that kind of spin always turns, else none. */
    public long certain(int up, int neighboursUp) {
        return -(long) (chance(up, neighboursUp) >>> 24);
    }

    /** All lanes where that kind of spin needs a draw, else none. */
    public long drawn(int up, int neighboursUp) {
        int chance = chance(up, neighboursUp);
        return chance == 0 || chance == ONE ? 0 : -1L;
    }
}

package org.gibbsite.models.ising;

import java.util.Locale;

/** How the spins move. */
public enum Dynamics {
    /** Checkerboard: every even site offered a flip, then every odd one, accepted with min(1, e^{−ΔE/T}). */
    METROPOLIS,
    /** Checkerboard: every even site drawn anew given its neighbours, then every odd one. */
    HEAT_BATH,
    /** One cluster grown from a random site and turned over. */
    WOLFF,
    /** The whole lattice cut into clusters, each turned over or not by a fair coin. */
    SWENDSEN_WANG;

    /** Whether it moves one colour of the checkerboard at a time, which takes an even side. */
    public boolean isCheckerboard() {
        return this == METROPOLIS || this == HEAT_BATH;
    }

    /** As people write it: {@code "heat_bath"}. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.gibbsite.models.ising;

import org.gibbsite.random.RandomKey;

/**
 * A single cluster grown site by site with a stack. In a field h the cluster is turned over unless one of its sites is
 * joined to the ghost spin, which happens to a site along the field with 1 − e^{−2β|h|}: detailed balance holds, since the
 * chance that none is joined, e^{−2β|h| n} along the field and 1 against it, makes up for the energy 2 |h| n.
 *
 * <p>Sources: Wolff, "Collective Monte Carlo updating for spin systems", 1989; ghost spin: Coniglio, de Liberto, Monroy,
 * Peruggi, "Exact relations between droplets and thermal fluctuations in external field", 1989.
 */
final class StackWolff {
    private final int side;
    private final int[] cluster; // sites in the order in which they joined
    private final DrawStream draws = new DrawStream();

    StackWolff(int side) {
        this.side = side;
        cluster = new int[side * side];
    }

    /** @param spins side × side, each ±1. Overwritten. @return sites of the cluster, negative if it was not turned over */
    int step(byte[] spins, Coupling coupling, RandomKey key) {
        draws.begin(key);
        int first = draws.below(spins.length), bond = DrawStream.threshold(coupling.bondProbability());
        byte spin = spins[first];
        int size = 0, grown = 0;
        cluster[size++] = first;
        spins[first] = (byte) -spin;
        while (grown < size) {
            int site = cluster[grown++], column = site % side;
            int left = column == 0 ? site + side - 1 : site - 1,
                    right = column == side - 1 ? site - side + 1 : site + 1;
            int above = site < side ? site + spins.length - side : site - side;
            int below = site + side < spins.length ? site + side : site + side - spins.length;
            if (spins[left] == spin && draws.draw() < bond) spins[cluster[size++] = left] = (byte) -spin;
            if (spins[right] == spin && draws.draw() < bond) spins[cluster[size++] = right] = (byte) -spin;
            if (spins[above] == spin && draws.draw() < bond) spins[cluster[size++] = above] = (byte) -spin;
            if (spins[below] == spin && draws.draw() < bond) spins[cluster[size++] = below] = (byte) -spin;
        }
        if (spin * coupling.field() <= 0 || !isJoined(size, DrawStream.threshold(coupling.ghostProbability()))) {
            return size;
        }
        for (int k = 0; k < size; k++) spins[cluster[k]] = spin;
        return -size;
    }

    private boolean isJoined(int size, int ghost) {
        for (int k = 0; k < size; k++) if (draws.draw() < ghost) return true;
        return false;
    }
}

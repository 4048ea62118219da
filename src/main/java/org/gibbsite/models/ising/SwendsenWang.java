package org.gibbsite.models.ising;

import org.gibbsite.random.RandomKey;

/**
 * Every cluster of joined sites turned over by a fair coin, those joined to the ghost spin left as they are.
 *
 * <p>Sources: Swendsen and Wang, "Nonuniversal critical dynamics in Monte Carlo simulations", 1987; labels: Hoshen and
 * Kopelman, "Percolation and cluster distribution", 1976, with the trees of Galler and Fisher, 1964.
 */
final class SwendsenWang {
    private final int side;
    private final int[] parent; // of each site; a root is its own
    private final byte[] fate; // of each root: 0 undecided, else the sign by which it is multiplied
    private final DrawStream draws = new DrawStream();

    SwendsenWang(int side) {
        this.side = side;
        parent = new int[side * side];
        fate = new byte[side * side];
    }

    /** @param spins side × side, each ±1. Overwritten. @return number of clusters */
    int step(byte[] spins, Coupling coupling, RandomKey key) {
        draws.begin(key);
        join(spins, DrawStream.threshold(coupling.bondProbability()));
        if (coupling.field() != 0) hold(spins, coupling);
        int clusters = 0;
        for (int site = 0; site < spins.length; site++) {
            int root = root(site);
            if (fate[root] == 0) fate[root] = (byte) (draws.draw() < DrawStream.ONE / 2 ? -1 : 1);
            if (root == site) clusters++;
            spins[site] *= fate[root];
        }
        return clusters;
    }

    private void join(byte[] spins, int bond) {
        for (int site = 0; site < spins.length; site++) {
            parent[site] = site;
            fate[site] = 0;
        }
        for (int row = 0, site = 0; row < side; row++) {
            int down = row == side - 1 ? side - spins.length : side;
            for (int column = 0; column < side; column++, site++) {
                int right = column == side - 1 ? site - side + 1 : site + 1, below = site + down;
                if (spins[site] == spins[right] && draws.draw() < bond) unite(site, right);
                if (spins[site] == spins[below] && draws.draw() < bond) unite(site, below);
            }
        }
    }

    /** Clusters with a site joined to the ghost spin stay. */
    private void hold(byte[] spins, Coupling coupling) {
        int ghost = DrawStream.threshold(coupling.ghostProbability());
        for (int site = 0; site < spins.length; site++) {
            if (spins[site] * coupling.field() > 0 && draws.draw() < ghost) fate[root(site)] = 1;
        }
    }

    private void unite(int a, int b) {
        int first = root(a), second = root(b);
        if (first < second) parent[second] = first;
        else
            parent[first] = second;
    }

    private int root(int site) {
        while (parent[site] != site) {
            parent[site] = parent[parent[site]];
            site = parent[site];
        }
        return site;
    }
}

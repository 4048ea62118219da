package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.compute.FlipChances;
import org.gibbsite.compute.SpinUpdate;
import org.gibbsite.random.RandomKey;

/**
 * Wolff's cluster without a field, 64 sites at a time: bonds are drawn as words of bits, and the cluster spreads within a
 * tile of 8 × 8 sites by shifts until it stays, then over the edges. Bonds are drawn in groups of tiles when the cluster
 * first needs one. Bond bit i of tile t is bit i of word t (to the right) or of word n + t (below) of the step's key, so the
 * cluster does not depend on the order in which it spreads.
 *
 * <p>Source of the move: Wolff, "Collective Monte Carlo updating for spin systems", 1989.
 */
final class TileWolff {
    /** Tiles whose bonds are drawn together. */
    private static final int GROUP = 16;

    private final SpinUpdate random;
    private final long[] toRight; // of each tile: bonds that join, once drawn
    private final long[] downward;
    private final boolean[] drawn; // of each group
    private final long[] cluster;
    private final long[] pending; // sites that were reached and have not spread yet
    private final int[] queue; // tiles with pending sites, a ring
    private final int padded; // tiles, rounded up to whole groups
    private SpinTiles spins;
    private RandomKey bondKey;
    private int chance;
    private int head;
    private int waiting;

    /** @param tiles of the lattices that will be moved */
    TileWolff(int tiles, SpinUpdate random) {
        this.random = random;
        padded = (tiles + GROUP - 1) / GROUP * GROUP;
        toRight = new long[padded];
        downward = new long[padded];
        drawn = new boolean[padded / GROUP];
        cluster = new long[tiles];
        pending = new long[tiles];
        queue = new int[tiles];
    }

    /** Turns a cluster over. @param lattice overwritten @return its sites */
    int step(SpinTiles lattice, Coupling coupling, RandomKey key) {
        spins = lattice;
        bondKey = key.fold("bonds");
        chance = chance(coupling);
        Arrays.fill(drawn, false);
        Arrays.fill(cluster, 0);
        head = 0;
        waiting = 0;
        int first = (int) ((key.word(0) & 0xFFFFFFFFL) * (64L * spins.count()) >>> 32);
        reach(first >> 6, 1L << (first & 63));
        while (waiting > 0) {
            int tile = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            spread(tile);
        }
        int size = 0;
        for (int t = 0; t < cluster.length; t++) {
            size += Long.bitCount(cluster[t]);
            spins.tiles[t] ^= cluster[t];
        }
        return size;
    }

    /** That a bond joins, in units of 2⁻²⁴; never 1, as it would be rounded below T = 0.115 J/k_B. */
    static int chance(Coupling coupling) {
        return Math.min(FlipChances.ONE - 1, DrawStream.threshold(coupling.bondProbability()));
    }

    private void reach(int tile, long sites) {
        long fresh = sites & ~cluster[tile];
        if (fresh == 0) return;
        if (pending[tile] == 0) {
            int end = head + waiting++;
            queue[end >= queue.length ? end - queue.length : end] = tile;
        }
        pending[tile] |= fresh;
    }

    private void spread(int tile) {
        need(tile);
        long right = toRight[tile], down = downward[tile], inRow = right & ~SpinTiles.LAST_COLUMN,
                inColumn = down & ~SpinTiles.LAST_ROW, sites = pending[tile], before;
        pending[tile] = 0;
        do {
            before = sites;
            sites |= (sites & inRow) << 1 | sites >>> 1 & inRow;
            sites |= (sites & inColumn) << 8 | sites >>> 8 & inColumn;
        } while (sites != before);
        cluster[tile] |= sites;
        long out = sites & right & SpinTiles.LAST_COLUMN;
        if (out != 0) reach(spins.right(tile), out >>> 7);
        out = sites & down & SpinTiles.LAST_ROW;
        if (out != 0) reach(spins.below(tile), out >>> 56);
        out = sites << 7 & SpinTiles.LAST_COLUMN;
        if (out != 0) {
            int left = spins.left(tile);
            need(left);
            reach(left, out & toRight[left]);
        }
        out = sites << 56;
        if (out != 0) {
            int above = spins.above(tile);
            need(above);
            reach(above, out & downward[above]);
        }
    }

    /** Draws the bonds of a tile's group and keeps those between like spins, unless that is done. */
    private void need(int tile) {
        int group = tile / GROUP;
        if (drawn[group]) return;
        drawn[group] = true;
        int from = group * GROUP, end = Math.min(from + GROUP, spins.count());
        random.bits(bondKey, 2 * padded, from, GROUP, chance, toRight, from);
        random.bits(bondKey, 2 * padded, padded + from, GROUP, chance, downward, from);
        for (int t = from; t < end; t++) {
            long own = spins.tiles[t];
            toRight[t] &= ~(own ^ spins.rightOf(t));
            downward[t] &= ~(own ^ spins.belowOf(t));
        }
    }
}

package org.gibbsite.labs.isingrbm;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.models.ising.BlockSpins;
import org.gibbsite.models.rbm.RbmStack;
import org.gibbsite.models.statistics.ChainSpectrum;
import org.gibbsite.models.statistics.MeanError;
import org.gibbsite.random.RandomKey;

/**
 * Configurations that were not learnt from, what each layer of the stack makes of them, and what Kadanoff's blocks of 2, 4
 * and 8 spins an edge make of them: with as many spins kept as the default layers have, 400, 100 and 25 of 1600.
 */
final class Reconstructions {
    private static final BlockSpins BLOCKS = new BlockSpins(2, BlockSpins.Rule.MAJORITY);

    private final TrainingSet set;
    private final RbmStack stack;
    private final RandomKey key;
    private final FMatrixRMaj cases = new FMatrixRMaj(0, 0), states = new FMatrixRMaj(0, 0),
            means = new FMatrixRMaj(0, 0);

    Reconstructions(TrainingSet set, RbmStack stack, RandomKey key) {
        this.set = set;
        this.stack = stack;
        this.key = key;
    }

    /** The first {@code count} test configurations, one after another (count × sites), each ±1. */
    byte[] originals(int count) {
        int sites = set.side() * set.side();
        byte[] all = new byte[count * sites];
        for (int n = 0; n < count; n++) {
            System.arraycopy(set.sample(set.trainingCases() + n), 0, all, n * sites, sites);
        }
        return all;
    }

    /** What layer {@code level} makes of them: means of the lattice's units (count × sites), in [0, 1]; a copy. */
    float[] byLayer(byte[] originals, int level) {
        int sites = set.side() * set.side(), count = originals.length / sites;
        cases.reshape(count, sites);
        for (int i = 0; i < originals.length; i++) cases.data[i] = originals[i] > 0 ? 1 : 0;
        stack.upByMeans(cases, level, states);
        stack.downByMeans(states, level, means);
        return java.util.Arrays.copyOf(means.data, originals.length);
    }

    /** Levels of blocks, at most {@link Schedule#LAYERS}; fewer where the side does not divide. */
    static int blockLevels(int side) {
        return Math.min(Schedule.LAYERS, BLOCKS.sides(side).size() - 1);
    }

    /** Each block's spin spread over its sites (count × sites), each ±1, for blocks of 2^level spins an edge. */
    byte[] byBlocks(byte[] originals, int level) {
        int side = set.side(), sites = side * side, small = side >> level;
        byte[] out = new byte[originals.length];
        for (int n = 0; n < originals.length / sites; n++) {
            byte[] spins = java.util.Arrays.copyOfRange(originals, n * sites, (n + 1) * sites);
            byte[] blocks = BLOCKS.levels(spins, side, key.fold(n)).get(level);
            for (int i = 0; i < sites; i++) {
                out[n * sites + i] = blocks[(i / side >> level) * small + (i % side >> level)];
            }
        }
        return out;
    }

    /** Share of spins whose mean is on the right side of ½; a mean of ½ counts half. */
    static double right(byte[] originals, float[] means) {
        double right = 0;
        for (int i = 0; i < originals.length; i++) {
            right += means[i] == 0.5f ? 0.5 : means[i] > 0.5f == originals[i] > 0 ? 1 : 0;
        }
        return right / originals.length;
    }

    /**
     * Standard error of {@link #right} over the configurations, which counts in what neighbouring ones have in common; NaN where they are
     * too few. @param sites of one of them, N
     */
    static double rightError(byte[] originals, float[] means, int sites) {
        int count = originals.length / sites;
        double[][] shares = new double[1][count];
        for (int n = 0; n < count; n++) {
            int from = n * sites, to = from + sites;
            shares[0][n] = right(Arrays.copyOfRange(originals, from, to), Arrays.copyOfRange(means, from, to));
        }
        ChainSpectrum spectrum = ChainSpectrum.of(shares);
        return MeanError.of(spectrum).error(spectrum.variance(), count);
    }

    static double right(byte[] originals, byte[] spins) {
        int right = 0;
        for (int i = 0; i < originals.length; i++) if (spins[i] == originals[i]) right++;
        return (double) right / originals.length;
    }
}

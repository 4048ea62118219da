package org.gibbsite.labs.ising2d;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.labs.ising2d.Ising2dFrame.Correlation;
import org.gibbsite.labs.ising2d.Ising2dFrame.Couplings;
import org.gibbsite.models.ising.AxisCorrelation;
import org.gibbsite.models.ising.BlockSpins;
import org.gibbsite.models.ising.CorrelationLength;
import org.gibbsite.models.ising.Correlations;
import org.gibbsite.models.ising.EffectiveCouplings;
import org.gibbsite.models.ising.IsingSampler;
import org.gibbsite.random.RandomKey;

/** Sums over the looks that are taken every so many steps: correlations, and how spins of each level go with their neighbours. */
final class Looks {
    /** Distances of the correlation function, at most half the side. */
    private static final int FARTHEST = 64;
    /** Least side of a level whose couplings are told. */
    private static final int LEAST_SIDE = 4;
    private static final int MOST_LEVELS = 10;
    /** Numbers that the couplings of a level come from. */
    private static final int COUNTS = 25;

    private final int side;
    private final int[] work;
    private final AxisCorrelation axes;
    private final double[] correlation; // sums of G(r)
    private final double[] sums = new double[3]; // looks, Σ S(0), Σ S(k)
    private final EffectiveCouplings[] couplings = new EffectiveCouplings[MOST_LEVELS];
    private List<Couplings> flow; // null where it is to be told anew

    Looks(int side) {
        this.side = side;
        work = new int[2 * side];
        axes = new AxisCorrelation(side);
        correlation = new double[Math.min(FARTHEST, side / 2) + 1];
        for (int k = 0; k < MOST_LEVELS; k++) couplings[k] = new EffectiveCouplings();
    }

    void register(StateBook book) {
        book.doubles("looks/correlation", correlation).doubles("looks/sums", sums)
                .add("looks/couplings", () -> Tensor.of(counts()), found -> recount(((Tensor.Longs) found).values()));
    }

    private long[] counts() {
        long[] all = new long[couplings.length * COUNTS];
        for (int k = 0; k < couplings.length; k++)
            System.arraycopy(couplings[k].counts(), 0, all, COUNTS * k, COUNTS);
        return all;
    }

    private void recount(long[] counts) {
        for (int k = 0; k < couplings.length; k++) {
            System.arraycopy(counts, COUNTS * k, couplings[k].counts(), 0, COUNTS);
            couplings[k].recount();
        }
        changed();
    }

    /** @param key of this step */
    void add(IsingSampler sampler, BlockSpins blocks, RandomKey key) {
        byte[] spins = sampler.spins();
        double magnetisation = sampler.magnetisation();
        sums[0]++;
        sums[1] += magnetisation * magnetisation / spins.length;
        sums[2] += Correlations.leastStructure(spins, side, work);
        axes.add(spins, correlation);
        List<byte[]> levels = blocks.levels(spins, side, key);
        List<Integer> sides = sides(blocks);
        for (int k = 0; k < sides.size(); k++) couplings[k].add(levels.get(k), sides.get(k));
        changed();
    }

    private List<Integer> sides(BlockSpins blocks) {
        return blocks.sides(side).stream().filter(s -> s >= LEAST_SIDE).toList();
    }

    void clear() {
        Arrays.fill(correlation, 0);
        Arrays.fill(sums, 0);
        clearCouplings();
    }

    void clearCouplings() {
        for (EffectiveCouplings level : couplings) level.clear();
        changed();
    }

    Optional<Correlation> correlations() {
        if (sums[0] == 0) return Optional.empty();
        double[] mean = correlation.clone();
        for (int r = 0; r < mean.length; r++) mean[r] /= sums[0];
        return Optional.of(new Correlation(mean, CorrelationLength.of(sums[1], sums[2], side), (long) sums[0]));
    }

    /** Told once per look: it takes many of Kaufman's sums. */
    List<Couplings> flow(BlockSpins blocks) {
        if (flow == null) flow = List.copyOf(fit(blocks));
        return flow;
    }

    private void changed() { flow = null; }

    private List<Couplings> fit(BlockSpins blocks) {
        List<Couplings> found = new ArrayList<>();
        List<Integer> sides = sides(blocks);
        for (int k = 0; k < sides.size() && couplings[k].spins() > 0; k++) {
            double[] fit = couplings[k].fit();
            double matched = EffectiveCouplings.matched(couplings[k].nearest(), sides.get(k));
            found.add(new Couplings(sides.get(k), fit[0], fit[1], matched));
        }
        return found;
    }
}

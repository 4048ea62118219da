package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;

/**
 * Many nearly independent configurations of one lattice at one temperature, drawn by Wolff's clusters in slices. From a cold
 * start the clusters of burn-in are made first; from their mean size follows how many lie between two samples, so that about
 * {@value #TURNS} times as many sites as there are have turned over. That number stays: a number chosen anew by the sizes
 * met on the way would prefer some configurations.
 */
public final class LatticeEnsemble {
    /** Sites turned over between two samples, in units of all sites. */
    static final int TURNS = 2;
    /** Clusters of burn-in, and those at its end whose sizes are averaged. */
    private static final int BURN_IN = 2000, AVERAGED = 1000;
    private static final int MOST_APART = 100_000;

    private final Recipe recipe;
    private final IsingSampler sampler;
    private final RandomKey key;
    private final byte[] samples; // (count × sites), each ±1
    private long clusters;
    private long turned;
    private int apart;
    private int done;

    /**
     * What is drawn; equal recipes give equal samples.
     *
     * @param side        L; @param temperature in J/k_B
     * @param count       samples
     * @param seed        of the run
     */
    public record Recipe(int side, double temperature, int count, long seed) {
        public Recipe {
            if (side < IsingSampler.LEAST_SIDE || side > IsingSampler.MOST_SIDE)
                throw new IllegalArgumentException("side must be " + IsingSampler.LEAST_SIDE + " to "
                        + IsingSampler.MOST_SIDE + ": " + side);
            if (count < 1) throw new IllegalArgumentException("count must be at least 1: " + count);
            if ((long) count * side * side > 1 << 30)
                throw new IllegalArgumentException(count + " samples of side " + side + " do not fit into memory");
            new Coupling(temperature, 0);
        }

        /** The recipe as text, from which a cache makes its name; changes whenever the samples would. */
        public String text() {
            return "wolff-1 " + side + " " + temperature + " " + count + " " + seed;
        }
    }

    public LatticeEnsemble(Recipe recipe, MatrixBackend backend) {
        this.recipe = recipe;
        sampler = new IsingSampler(recipe.side(), Dynamics.WOLFF, new Coupling(recipe.temperature(), 0), backend);
        key = RandomKey.of(recipe.seed()).fold("ensemble");
        samples = new byte[recipe.count() * sampler.sites()];
    }

    /** Makes about {@code work} site updates more, at least one cluster. @return whether more are left */
    public boolean advance(long work) {
        for (long spent = 0; spent <= work && !isFinished();) spent += 64 + cluster();
        return !isFinished();
    }

    private int cluster() {
        sampler.step(key.fold(clusters++));
        if (clusters <= BURN_IN) {
            if (clusters > BURN_IN - AVERAGED) turned += sampler.clusterSize();
            if (clusters == BURN_IN)
                apart = (int) Math.clamp(TURNS * (double) sampler.sites() * AVERAGED / turned + 0.5, 1, MOST_APART);
        } else if ((clusters - BURN_IN) % apart == 0) {
            System.arraycopy(sampler.spins(), 0, samples, done * sampler.sites(), sampler.sites());
            done++;
        }
        return sampler.clusterSize();
    }

    public Recipe recipe() { return recipe; }

    public boolean isFinished() { return done == recipe.count(); }

    /** Finished samples. */
    public int done() { return done; }

    /**
     * Copies one finished sample into {@code out} (side²), row by row, each ±1.
     *
     * @throws IllegalArgumentException where it is not drawn yet
     */
    public void read(int number, byte[] out) {
        if (number < 0 || number >= done)
            throw new IllegalArgumentException("sample " + number + " of " + done + " that are drawn");
        System.arraycopy(samples, number * sampler.sites(), out, 0, sampler.sites());
    }

    /** Share of the samples drawn, in [0, 1]. */
    public double progress() { return (double) done / recipe.count(); }

    /** Clusters between two samples; 0 during burn-in. */
    public int clustersApart() { return apart; }

    /**
     * All samples, one after another, row by row, each ±1 (count × side²); a copy.
     *
     * @throws IllegalStateException before {@link #isFinished}: there is no short set
     */
    public byte[] samples() {
        if (!isFinished())
            throw new IllegalStateException("only " + done + " of " + recipe.count() + " samples are drawn");
        return Arrays.copyOf(samples, samples.length);
    }
}

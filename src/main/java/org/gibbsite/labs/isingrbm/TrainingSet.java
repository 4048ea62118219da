package org.gibbsite.labs.isingrbm;

import java.nio.file.Path;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataException;
import org.gibbsite.models.ising.Correlations;
import org.gibbsite.models.ising.LatticeEnsemble;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.models.statistics.ChainSpectrum;
import org.gibbsite.models.statistics.MeanError;

/**
 * The configurations of a run, drawn as far as they are needed, or found in the cache. What is handed out depends on the
 * recipe alone: not on whether the set was found, drawn in one go, or drawn again after an interruption. A set enters the
 * cache only when it is whole.
 */
final class TrainingSet {
    /** Steps that drawing takes at most, and samples of a step at least. */
    private static final int MOST_STEPS = 200, LEAST_PER_STEP = 50;
    /** Spins from which on a set is worth a file. */
    static final long WORTH_KEEPING = 4_000_000;
    private static final int TEST_SHARE = 20;

    private final LatticeEnsemble.Recipe recipe;
    private final Optional<EnsembleCache> cache;
    private final int sites;
    private final double[] energies; // of each known sample, E/N in J
    private final byte[] row;
    /** Of the first samples, as many as were asked about last, and what was answered. */
    private final BlockedTrace trace = new BlockedTrace(1);
    private final double[] value = new double[1];
    private double[] mean;
    /** Null once the set is whole. */
    private LatticeEnsemble ensemble;
    /** Null until the set is whole. */
    private byte[] whole;
    private int known;

    /** @param folder where finished sets are kept, if anywhere */
    TrainingSet(LatticeEnsemble.Recipe recipe, MatrixBackend backend, Optional<Path> folder) {
        this.recipe = recipe;
        sites = recipe.side() * recipe.side();
        energies = new double[recipe.count()];
        row = new byte[sites];
        cache = (long) recipe.count() * sites < WORTH_KEEPING
                ? Optional.empty()
                : folder.map(place -> new EnsembleCache(place.resolve("ising")));
        whole = cache.flatMap(place -> place.find(recipe)).orElse(null);
        if (whole == null) ensemble = new LatticeEnsemble(recipe, backend);
    }

    /** Configurations of {@code samples} that are kept for testing. */
    static int tests(int samples) {
        return Math.max(1, samples / TEST_SHARE);
    }

    int samples() { return recipe.count(); }

    int side() { return recipe.side(); }

    /** T in J/k_B. */
    double temperature() {
        return recipe.temperature();
    }

    /** Learnt from: the first ones. */
    int trainingCases() { return samples() - tests(samples()); }

    int testCases() { return tests(samples()); }

    private int perStep() { return Math.max(LEAST_PER_STEP, Math.ceilDiv(samples(), MOST_STEPS)); }

    /** Steps that drawing takes, found or not. */
    int steps() { return Math.ceilDiv(samples(), perStep()); }

    /** Samples that are drawn after so many steps. */
    int drawnAfter(long steps) {
        return (int) Math.min(samples(), steps * perStep());
    }

    /** Sees to it that at least the first {@code count} samples are known. */
    void draw(int count) {
        if (ensemble != null) {
            while (ensemble.done() < count) ensemble.advance(0);
            if (ensemble.isFinished()) finish();
        }
        for (; known < count; known++) {
            read(known, row);
            energies[known] = -Correlations.bonds(row, side()) / (double) sites;
        }
    }

    private void finish() {
        whole = ensemble.samples();
        ensemble = null;
        if (cache.isEmpty()) return;
        try {
            cache.get().keep(recipe, whole);
        } catch (DataException full) {
            // A disk without room costs the next run some seconds of drawing, nothing else.
            return;
        }
    }

    private void read(int number, byte[] out) {
        if (whole == null) ensemble.read(number, out);
        else
            System.arraycopy(whole, number * sites, out, 0, sites);
    }

    /** Spins of one sample, row by row, each ±1; a copy. Draws as far as that. */
    byte[] sample(int number) {
        draw(number + 1);
        byte[] spins = new byte[sites];
        read(number, spins);
        return spins;
    }

    /** Overwrites {@code batch} (count × sites) with samples {@code order[from]} …, 1 for up and 0 for down. */
    void gather(int[] order, int from, int count, FMatrixRMaj batch) {
        draw(samples());
        batch.reshape(count, sites);
        for (int n = 0; n < count; n++) {
            read(order[from + n], row);
            for (int i = 0; i < sites; i++) batch.data[n * sites + i] = row[i] > 0 ? 1 : 0;
        }
    }

    /**
     * Mean of E/N over the first {@code count} samples, in J, and its standard error, which counts in what neighbouring ones have in
     * common; NaN where all are equal or too few.
     */
    double[] energy(int count) {
        draw(count);
        if (count == trace.sweeps() && mean != null) return mean.clone();
        if (count < trace.sweeps()) trace.clear();
        for (int n = (int) trace.sweeps(); n < count; n++) {
            value[0] = energies[n];
            trace.add(value);
        }
        mean = new double[]{trace.mean(), trace.variance() > 0
                ? MeanError.of(ChainSpectrum.of(trace)).error(trace)
                : Double.NaN};
        return mean.clone();
    }

    /** Hash of the recipe. */
    String hash() { return EnsembleCache.hash(recipe.text()); }
}

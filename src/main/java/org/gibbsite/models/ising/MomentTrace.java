package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.models.diagnostics.AutocorrelationTime;
import org.gibbsite.models.diagnostics.BlockedTrace;

/**
 * Energies and magnetisations of a run in bounded memory, and what they come to with errors. Means are those of all steps;
 * errors are jackknife errors over blocks (Efron, "The jackknife, the bootstrap and other resampling plans", 1982, eq. 3.4),
 * made larger where the blocks are still correlated; those of ⟨e⟩ and ⟨|m|⟩ are σ √(τ/n) with the integrated
 * autocorrelation time.
 */
public final class MomentTrace {
    /** Blocks kept, an even number; when the room is full neighbours become one. */
    private static final int CAPACITY = 256;
    /** Powers of a step: e, e², |m|, m², m⁴. */
    private static final int POWERS = 5;
    /** Steps before anything is said. */
    public static final int LEAST_STEPS = 16;

    private final BlockedTrace energy = new BlockedTrace(1), magnetisation = new BlockedTrace(1);
    private final double[] blocks = new double[CAPACITY * POWERS]; // sums over a block
    private final double[] pending = new double[POWERS];
    private final double[] sums = new double[POWERS];
    private final double[] value = new double[1];
    private int size;
    private long blockLength = 1;
    private long inPending;
    private double origin; // of e, so that its variance keeps its digits

    /** @param energyPerSite e in J; @param magnetisationPerSite m */
    public void add(double energyPerSite, double magnetisationPerSite) {
        if (energy.sweeps() == 0) origin = energyPerSite;
        double e = energyPerSite - origin, m = Math.abs(magnetisationPerSite), m2 = m * m;
        value[0] = energyPerSite;
        energy.add(value);
        value[0] = m;
        magnetisation.add(value);
        pending[0] += e;
        pending[1] += e * e;
        pending[2] += m;
        pending[3] += m2;
        pending[4] += m2 * m2;
        if (++inPending == blockLength) endBlock();
    }

    private void endBlock() {
        for (int k = 0; k < POWERS; k++) {
            blocks[size * POWERS + k] = pending[k];
            sums[k] += pending[k];
            pending[k] = 0;
        }
        inPending = 0;
        if (++size < CAPACITY) return;
        for (int b = 0; b < CAPACITY / 2; b++) {
            for (int k = 0; k < POWERS; k++)
                blocks[b * POWERS + k] = blocks[2 * b * POWERS + k] + blocks[(2 * b + 1) * POWERS + k];
        }
        size = CAPACITY / 2;
        blockLength *= 2;
    }

    public void clear() {
        energy.clear();
        magnetisation.clear();
        Arrays.fill(pending, 0);
        Arrays.fill(sums, 0);
        size = 0;
        blockLength = 1;
        inPending = 0;
        origin = 0;
    }

    public long steps() { return energy.sweeps(); }

    /** Traces of e and |m|, for reports. Live: not to be modified. */
    public BlockedTrace energyTrace() {
        return energy;
    }

    public BlockedTrace magnetisationTrace() { return magnetisation; }

    /**
     * Averages, their standard errors, and the autocorrelation times of e and |m| in steps.
     *
     * @param sites N; @param temperature T in J/k_B, during all steps
     */
    public Estimate estimate(int sites, double temperature) {
        AutocorrelationTime ofEnergy = energy.time(), ofMagnetisation = magnetisation.time();
        double[] all = new double[POWERS];
        for (int k = 0; k < POWERS; k++) all[k] = (sums[k] + pending[k]) / Math.max(1, steps());
        Averages mean = averages(all, sites, temperature);
        double widening = Math.max(1, Math.sqrt(Math.max(ofEnergy.time(), ofMagnetisation.time()) / blockLength));
        double[] errors = size < 2 ? new double[]{Double.NaN, Double.NaN, Double.NaN} : jackknife(sites, temperature);
        return new Estimate(mean, error(energy, ofEnergy), widening * errors[0], error(magnetisation, ofMagnetisation),
                widening * errors[1], widening * errors[2], ofEnergy, ofMagnetisation, steps());
    }

    /** σ √(τ/n). */
    private static double error(BlockedTrace trace, AutocorrelationTime time) {
        return Math.sqrt(trace.variance() * Math.max(1, time.time()) / trace.sweeps());
    }

    private Averages averages(double[] means, int sites, double temperature) {
        Averages shifted = Averages.of(means, sites, temperature);
        return new Averages(shifted.energy() + origin, shifted.specificHeat(), shifted.absMagnetisation(),
                shifted.squared(), shifted.susceptibility(), shifted.binder());
    }

    /** Standard errors of C, χ and U₄: √((B − 1)/B Σ_b (x_(b) − x̄)²), x_(b) without block b. */
    private double[] jackknife(int sites, double temperature) {
        double[][] left = new double[3][size];
        double[] means = new double[POWERS];
        for (int b = 0; b < size; b++) {
            for (int k = 0; k < POWERS; k++)
                means[k] = (sums[k] - blocks[b * POWERS + k]) / ((size - 1.0) * blockLength);
            Averages without = averages(means, sites, temperature);
            left[0][b] = without.specificHeat();
            left[1][b] = without.susceptibility();
            left[2][b] = without.binder();
        }
        double[] errors = new double[3];
        for (int q = 0; q < 3; q++) {
            double mean = Arrays.stream(left[q]).average().orElseThrow(), squares = 0;
            for (double x : left[q]) squares += (x - mean) * (x - mean);
            errors[q] = Math.sqrt(squares * (size - 1.0) / size);
        }
        return errors;
    }

    /**
     * What a run came to.
     *
     * @param energyError standard error of the mean; the further errors are those of the averages of their names
     * @param energyTime  integrated autocorrelation time of e, in steps
     * @param steps       counted
     */
    public record Estimate(Averages mean, double energyError, double specificHeatError, double absMagnetisationError,
            double susceptibilityError, double binderError, AutocorrelationTime energyTime,
            AutocorrelationTime magnetisationTime, long steps) {

        /** τ of the slower one, in steps. */
        public AutocorrelationTime time() {
            return energyTime.time() > magnetisationTime.time() ? energyTime : magnetisationTime;
        }
    }

    /** Everything but the blocks of single precision, for a checkpoint: {@link #NUMBERS} numbers. */
    public double[] saveNumbers() {
        double[] all = new double[NUMBERS];
        System.arraycopy(blocks, 0, all, 0, blocks.length);
        System.arraycopy(pending, 0, all, blocks.length, POWERS);
        System.arraycopy(sums, 0, all, blocks.length + POWERS, POWERS);
        double[] rest = {size, blockLength, inPending, origin};
        System.arraycopy(rest, 0, all, blocks.length + 2 * POWERS, rest.length);
        double[] e = energy.saveNumbers(), m = magnetisation.saveNumbers();
        System.arraycopy(e, 0, all, NUMBERS - 16, 8);
        System.arraycopy(m, 0, all, NUMBERS - 8, 8);
        return all;
    }

    /** Length of {@link #saveNumbers}. */
    public static final int NUMBERS = CAPACITY * POWERS + 2 * POWERS + 4 + 16;

    /** Block means of e, then of |m|, for a checkpoint: {@link #FLOATS} numbers. */
    public float[] saveFloats() {
        float[] all = Arrays.copyOf(energy.saveBlocks(), FLOATS);
        System.arraycopy(magnetisation.saveBlocks(), 0, all, FLOATS / 2, FLOATS / 2);
        return all;
    }

    /** Length of {@link #saveFloats}. */
    public static final int FLOATS = 2 * BlockedTrace.CAPACITY;

    /** Takes over what {@link #saveNumbers} and {@link #saveFloats} gave. Not modified. */
    public void restore(double[] numbers, float[] floats) {
        System.arraycopy(numbers, 0, blocks, 0, blocks.length);
        System.arraycopy(numbers, blocks.length, pending, 0, POWERS);
        System.arraycopy(numbers, blocks.length + POWERS, sums, 0, POWERS);
        int at = blocks.length + 2 * POWERS;
        size = (int) numbers[at];
        blockLength = (long) numbers[at + 1];
        inPending = (long) numbers[at + 2];
        origin = numbers[at + 3];
        energy.restore(Arrays.copyOf(floats, FLOATS / 2), Arrays.copyOfRange(numbers, NUMBERS - 16, NUMBERS - 8));
        magnetisation.restore(Arrays.copyOfRange(floats, FLOATS / 2, FLOATS),
                Arrays.copyOfRange(numbers, NUMBERS - 8, NUMBERS));
    }
}

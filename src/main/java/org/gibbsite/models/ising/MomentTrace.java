package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.models.statistics.ChainSpectrum;
import org.gibbsite.models.statistics.MeanError;

/**
 * Energies and magnetisations of a run in bounded memory, and what they come to with errors. Means are those of all steps.
 * All errors are {@link MeanError}s; those of C, χ and U₄ are the errors of the means of what they come to at first order
 * in the deviations of the powers (Wolff, "Monte Carlo errors with less errors", 2004, section 3.2). The slower observable that
 * each is compared with is the slowest of e, |m| and, where a field couples odd observables to even ones, m.
 */
public final class MomentTrace {
    /** Blocks kept, an even number; when the room is full neighbours become one. */
    private static final int CAPACITY = 256;
    /** Powers of a step: e, e², |m|, m², m⁴. */
    private static final int POWERS = 5;
    /** Steps before anything is said. */
    public static final int LEAST_STEPS = 16;

    private final BlockedTrace energy = new BlockedTrace(1), magnetisation = new BlockedTrace(1);
    private final SignedTrace signed = new SignedTrace(CAPACITY);
    private final double[] blocks = new double[CAPACITY * POWERS]; // sums over a block
    private final double[] pending = new double[POWERS];
    private final double[] sums = new double[POWERS];
    private final double[] value = new double[1];
    private int size;
    private long blockLength = 1;
    private long inPending;
    private double origin; // of e, so that its variance keeps its digits

    /** Without a field, or where nothing is known of it. @param energyPerSite e in J; @param magnetisationPerSite m */
    public void add(double energyPerSite, double magnetisationPerSite) {
        add(energyPerSite, magnetisationPerSite, magnetisationPerSite);
    }

    /** @param energyPerSite e in J; @param magnetisationPerSite m; @param mirrored {@link Coupling#mirrored} m */
    public void add(double energyPerSite, double magnetisationPerSite, double mirrored) {
        if (energy.sweeps() == 0) origin = energyPerSite;
        double e = energyPerSite - origin, m = Math.abs(magnetisationPerSite), m2 = m * m;
        value[0] = energyPerSite;
        energy.add(value);
        value[0] = m;
        magnetisation.add(value);
        signed.add(magnetisationPerSite, magnetisationPerSite - mirrored);
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
        signed.endBlock(size);
        if (++size < CAPACITY) return;
        signed.halve();
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
        signed.clear();
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
     * Averages, their standard errors, and the autocorrelation times of e and |m| in steps. Errors are NaN where the run is too
     * short to tell them.
     *
     * @param sites N; @param coupling during all steps: without a field m has nothing to do with what is even in the spins
     */
    public Estimate estimate(int sites, Coupling coupling) {
        double temperature = coupling.temperature();
        boolean isCoupled = coupling.field() != 0;
        double[] all = new double[POWERS];
        for (int k = 0; k < POWERS; k++) all[k] = (sums[k] + pending[k]) / Math.max(1, steps());
        ChainSpectrum[] slow = traces(isCoupled && signed.isWhole());
        MeanError ofEnergy = MeanError.of(slow[0], slow), ofMagnetisation = MeanError.of(slow[1], slow);
        double known = isCoupled && !(signed.isWhole() && hasTurnedOver(slow)) ? Double.NaN : 1;
        double[] others = errors(Averages.slopes(all, sites, temperature), isCoupled);
        return new Estimate(averages(all, sites, temperature), known * ofEnergy.error(energy), known * others[0],
                known * ofMagnetisation.error(magnetisation), known * others[1], known * others[2], ofEnergy.time(),
                ofMagnetisation.time(), isCoupled ? slow[slow.length - 1].timeInValues().time() : Double.NaN, steps());
    }

    private boolean hasTurnedOver(ChainSpectrum[] slow) {
        return MirrorImages.agree(signed.off(), MeanError.of(slow[slow.length - 1], slow).error(signed.trace()));
    }

    private ChainSpectrum[] traces(boolean isCoupled) {
        ChainSpectrum e = ChainSpectrum.of(energy), m = ChainSpectrum.of(magnetisation);
        return isCoupled
                ? new ChainSpectrum[]{e, m, ChainSpectrum.of(signed.trace())}
                : new ChainSpectrum[]{e, m};
    }

    /** Standard errors of what changes with the means of the powers by these slopes. */
    private double[] errors(double[][] slopes, boolean isCoupled) {
        double[] errors = new double[slopes.length];
        Arrays.fill(errors, Double.NaN);
        if (size < 2) return errors;
        double[] e = {1, 0, 0, 0, 0}, m = {0, 0, 1, 0, 0};
        ChainSpectrum[] slow = {series(e), series(m), isCoupled
                ? ChainSpectrum.of(new double[][]{signed.blocks(size, blockLength)})
                : series(e)};
        for (int k = 0; k < slopes.length; k++) {
            ChainSpectrum of = series(slopes[k]);
            errors[k] = MeanError.of(of, slow).error(of.variance(), (double) steps() / blockLength);
        }
        return errors;
    }

    /** A combination of the powers in blocks. */
    private ChainSpectrum series(double[] factors) {
        double[][] series = new double[1][size];
        for (int b = 0; b < size; b++)
            for (int k = 0; k < POWERS; k++) series[0][b] += factors[k] * blocks[b * POWERS + k] / blockLength;
        return ChainSpectrum.of(series);
    }

    private Averages averages(double[] means, int sites, double temperature) {
        Averages shifted = Averages.of(means, sites, temperature);
        return new Averages(shifted.energy() + origin, shifted.specificHeat(), shifted.absMagnetisation(),
                shifted.squared(), shifted.susceptibility(), shifted.binder());
    }

    /**
     * What a run came to.
     *
     * @param energyError standard error of the mean; the further errors are those of the averages of their names. NaN where the run is too
     *                    short to tell them
     * @param energyTime  integrated autocorrelation time of e, in steps
     * @param signedTime  τ of m with its sign, in steps; NaN without a field, where it has nothing to do with the averages
     * @param steps       counted
     */
    public record Estimate(Averages mean, double energyError, double specificHeatError, double absMagnetisationError,
            double susceptibilityError, double binderError, AutocorrelationTime energyTime,
            AutocorrelationTime magnetisationTime, double signedTime, long steps) {

        /** τ of the slower one, in steps. */
        public AutocorrelationTime time() {
            return energyTime.time() > magnetisationTime.time() ? energyTime : magnetisationTime;
        }

        /** Steps in units of τ of the slowest observable that the averages are coupled to. */
        public double times() {
            return steps / (signedTime > time().time() ? signedTime : time().time());
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

    /** All of m with its sign, for a checkpoint: {@link #SIGNED} numbers. */
    public double[] saveSigned() {
        return signed.save();
    }

    /** Length of {@link #saveSigned}. */
    public static final int SIGNED = SignedTrace.numbers(CAPACITY);

    /** Takes over what {@link #saveSigned} gave, after {@link #restore}. Not modified. */
    public void restoreSigned(double[] numbers) {
        signed.restore(numbers);
    }

    /**
     * Takes over what {@link #saveNumbers} and {@link #saveFloats} gave. Without {@link #restoreSigned} after it the signs of m are not
     * known, and in a field no errors are told until {@link #clear}. Not modified.
     */
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
        signed.forget(steps() == 0);
    }
}

package org.gibbsite.labs.ising1d;

import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.models.ising.ChainLevel;

/**
 * What a page shows of one step. Owns its arrays.
 *
 * @param spins       the ring, each ±1; level k is every b^k-th of them
 * @param blockFactor b
 * @param levels      from the ring down
 * @param levelsEnd   why there are no more, one sentence
 * @param counted     sweeps since burn-in
 * @param burnInLeft  sweeps that are still not counted
 * @param measured    averages of each level; empty before {@value #LEAST_SWEEPS} sweeps
 * @param correlation G(r) = ⟨s_i s_{i+r}⟩, r = 0, 1, …, since burn-in; empty as long as {@code measured} is
 */
public record Ising1dFrame(long step, byte[] spins, int blockFactor, List<ChainLevel> levels, String levelsEnd,
        long counted, long burnInLeft, List<Measured> measured, double[] correlation, Optional<MixingReport> mixing)
        implements
            Frame {
    /** Counted sweeps before anything is told. */
    public static final int LEAST_SWEEPS = 16;

    public Ising1dFrame {
        levels = List.copyOf(levels);
        measured = List.copyOf(measured);
    }

    /**
     * Averages at one level with their standard errors, autocorrelation included: NaN where nothing varied and where they cannot be
     * told yet.
     *
     * @param neighbours    ⟨s s'⟩ of neighbouring spins; @param magnetisation ⟨s⟩
     */
    public record Measured(double neighbours, double neighboursError, double magnetisation,
            double magnetisationError) {}

    /** When {@code measured} comes, where it is empty, and with it all that is told of the averages. */
    @Override public Absence whyNoMixing() {
        return Absence.until("sweep", step + burnInLeft + Math.max(0, LEAST_SWEEPS - counted));
    }

    /** Spin j of level k. */
    public byte spin(int level, int j) {
        return spins[j * levels.get(level).stride()];
    }

    /** Counted sweeps in units of τ of the slowest observable that products of neighbours are coupled to: in a field m is one. */
    public double times() {
        if (mixing.isEmpty()) return Double.NaN;
        boolean isInField = levels.getFirst().law().field() != 0;
        return counted / (isInField ? mixing.get().slowest() : mixing.get().observables().getFirst()).time();
    }

    @Override public Optional<MixingReport> mixing() { return mixing; }
}

package org.gibbsite.labs.ising2d;

import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.models.ising.CorrelationLength;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.Dynamics;
import org.gibbsite.models.ising.MomentTrace;
import org.gibbsite.models.ising.TemperatureScan;
import org.gibbsite.models.ising.TwoLatticeMatching;

/**
 * What a page shows of one step. Owns its arrays.
 *
 * @param levels       the lattice and its blocks, all of this step, down to one block or the last side that divides
 * @param levelsEnd    why there are no more levels, one sentence
 * @param energy       E/N of this step, in J; @param magnetisation m of this step
 * @param burnInLeft   steps that are still not counted
 * @param measured     averages since burn-in; empty before {@link MomentTrace#LEAST_STEPS} steps
 * @param exact        what is known exactly, at this temperature and field
 * @param correlations averages of the looks since burn-in; empty before the first
 * @param flow         couplings of each level of side 4 or more, the lattice's own first; empty before the first look
 * @param exponent     ν of two lattices; empty where it is not asked for, or too early to tell
 * @param exponentLeft steps until ν can be told; 0 where it is not asked for
 * @param scan         finished points; @param scanProgress share done, in [0, 1]
 * @param coming       when what is empty is there for the first time
 */
public record Ising2dFrame(long step, Coupling coupling, Dynamics dynamics, List<Level> levels, String levelsEnd,
        double energy, double magnetisation, long burnInLeft, Optional<MomentTrace.Estimate> measured, Exact exact,
        Optional<Correlation> correlations, List<Couplings> flow, Optional<TwoLatticeMatching.Exponent> exponent,
        long exponentLeft,
        List<TemperatureScan.Point> scan, double scanProgress, Optional<MixingReport> mixing,
        Coming coming) implements Frame {
    public Ising2dFrame {
        levels = List.copyOf(levels);
        flow = List.copyOf(flow);
        scan = List.copyOf(scan);
    }

    /**
     * Steps, counted from the start of the run.
     *
     * @param averages of the first averages
     * @param look     of the first look at correlations and couplings
     * @param scan     at which two points of the scan are finished
     */
    public record Coming(long averages, long look, long scan) {}

    /** What is missing before that step. */
    public Absence until(long first) {
        return Absence.until(stepName(), first);
    }

    @Override public Absence whyNoMixing() { return until(coming.averages()); }

    /** @param spins side × side, row by row, each ±1 */
    public record Level(int side, byte[] spins) {}

    /**
     * Exact values; NaN where none is known.
     *
     * @param energy                ⟨E⟩/N of this side: Kaufman without a field, all states summed up to side 4
     * @param specificHeat          of this side, likewise
     * @param absMagnetisation      ⟨|m|⟩ of this side: all states summed up to side 4, Yang's where the lattice is as good
     *                              as infinite
     * @param susceptibility        χ, only up to side 4; @param binder U₄, only up to side 4
     * @param infiniteEnergy        Onsager's, without a field; @param infiniteMagnetisation Yang's
     * @param infiniteSpecificHeat  Onsager's, infinite at T_c
     */
    public record Exact(double energy, double specificHeat, double absMagnetisation,
            double susceptibility, double binder, double infiniteEnergy, double infiniteMagnetisation,
            double infiniteSpecificHeat) {}

    /**
     * @param values G(r) = ⟨s_i s_{i+r}⟩ along the axes, r = 0, 1, …; @param length second-moment ξ, or why there is none
     * @param looks  configurations that took part
     */
    public record Correlation(double[] values, CorrelationLength length, long looks) {}

    /**
     * @param side    of the level; @param nearest K₁ and @param next K₂ by maximum pseudo-likelihood
     * @param matched K₁ by ⟨s s'⟩ and the exact curve of this side
     */
    public record Couplings(int side, double nearest, double next, double matched) {

        /** Whether spins that disagree were seen: otherwise K₁ is infinite and K₂ cannot be told. */
        public boolean areTold() {
            return Double.isFinite(nearest);
        }
    }

    @Override public Optional<MixingReport> mixing() { return mixing; }

    /** What one step is with these moves. */
    static String stepName(Dynamics dynamics) {
        return dynamics == Dynamics.WOLFF ? "cluster" : "sweep";
    }

    /** What the steps of this frame are: {@code "sweep"} or {@code "cluster"}. */
    public String stepName() {
        return stepName(dynamics);
    }
}

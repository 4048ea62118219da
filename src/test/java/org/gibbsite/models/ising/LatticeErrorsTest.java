package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.models.statistics.Calibration;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stated errors of lattice averages against exact values: root mean square z over seeds. The figures are in docs/verification.md. */
class LatticeErrorsTest {
    private static final MatrixBackend BACKEND = Backends.create(null, 1);
    private static final int BURN_IN = 2000;
    private static final double LOW = 0.8, HIGH = 1.1;
    /** τ of a run that has to tell its errors. */
    private static final int LONG = 200;

    /** What a run of each seed comes to. */
    private static Calibration run(Dynamics dynamics, int side, Coupling coupling, int steps, int seeds) {
        Calibration z = new Calibration(dynamics + " " + side + " × " + side + " at T = " + coupling.temperature()
                + ", h = " + coupling.field() + ", " + steps + " steps, " + seeds + " seeds");
        Averages exact = side <= ExactLattice.MOST_SIDE ? new ExactLattice(side).averages(coupling) : null;
        double energy = exact == null ? new FieldTransfer(side).energyPerSite(coupling) : exact.energy();
        for (int seed = 0; seed < seeds; seed++) {
            IsingSampler sampler = new IsingSampler(side, dynamics, coupling, BACKEND);
            RandomKey key = RandomKey.of(5000 + seed);
            sampler.scramble(key.fold("start"));
            MomentTrace.Estimate found = IsingSamplerTest.run(sampler, BURN_IN, steps, key)
                    .estimate(sampler.sites(), coupling);
            z.add("e", found.mean().energy(), found.energyError(), energy);
            if (exact == null) continue;
            z.add("|m|", found.mean().absMagnetisation(), found.absMagnetisationError(), exact.absMagnetisation());
            z.add("C", found.mean().specificHeat(), found.specificHeatError(), exact.specificHeat());
            z.add("χ", found.mean().susceptibility(), found.susceptibilityError(), exact.susceptibility());
            z.add("U₄", found.mean().binder(), found.binderError(), exact.binder());
        }
        return z;
    }

    /** τ in steps of the slowest of e, |m| and, in a field, m, from ten runs of ten times the length. */
    private static double slowest(Dynamics dynamics, int side, Coupling coupling, int steps) {
        BlockedTrace[] traces = {new BlockedTrace(10), new BlockedTrace(10), new BlockedTrace(10)};
        IsingSampler[] samplers = new IsingSampler[10];
        double[][] values = new double[3][10];
        for (int c = 0; c < 10; c++) {
            samplers[c] = new IsingSampler(side, dynamics, coupling, BACKEND);
            samplers[c].scramble(RandomKey.of(c));
        }
        for (int n = 0; n < BURN_IN + 10 * steps; n++) {
            for (int c = 0; c < 10; c++) {
                samplers[c].step(RandomKey.of(c).fold(n));
                double m = samplers[c].magnetisation() / (double) samplers[c].sites();
                values[0][c] = samplers[c].energyPerSite();
                values[1][c] = Math.abs(m);
                values[2][c] = m;
            }
            for (int k = 0; n >= BURN_IN && k < 3; k++) traces[k].add(values[k]);
        }
        return Arrays.stream(traces, 0, coupling.field() == 0 ? 2 : 3).mapToDouble(trace -> trace.time().time()).max()
                .orElseThrow();
    }

    /** In a field flips of the whole lattice are slow and of little weight in the energy. */
    @ParameterizedTest
    @CsvSource({"HEAT_BATH, 4, 2, 0.1, 4000", "METROPOLIS, 4, 2, 0.1, 10000",
            "METROPOLIS, 8, 2.2, 0.03, 10000"}) void errorsInAFieldHold(
                    Dynamics dynamics, int side, double temperature, double field, int steps) {
        Calibration z = run(dynamics, side, new Coupling(temperature, field), steps, 100);
        z.require(LOW, HIGH, 2);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"HEAT_BATH, 4, 2, 0.1, 1000", "HEAT_BATH, 4, 2, 0.1, 4000", "HEAT_BATH, 4, 2, 0.1, 50000",
            "METROPOLIS, 8, 2.2, 0.03, 2000", "HEAT_BATH, 8, 2.2, 0.03, 4000", "HEAT_BATH, 4, 2, 0, 4000",
            "HEAT_BATH, 4, 2.5, 0, 1000", "HEAT_BATH, 4, 2.5, 0.1, 4000", "METROPOLIS, 4, 2, 0.1, 10000",
            "METROPOLIS, 4, 2.269, 0, 4000", "METROPOLIS, 8, 2.2, 0.03, 10000",
            "METROPOLIS, 8, 2.2, 0.03, 20000", "HEAT_BATH, 8, 2.2, 0.03, 20000",
            "METROPOLIS, 8, 2.2, 0, 20000", "WOLFF, 4, 2, 0.1, 4000", "WOLFF, 4, 2.269, 0, 1000",
            "WOLFF, 8, 2.2, 0.03, 4000", "SWENDSEN_WANG, 4, 2, 0.1, 4000", "SWENDSEN_WANG, 4, 2.269, 0, 1000",
            "SWENDSEN_WANG, 8, 2.2, 0.03, 4000"}) void errorsHoldForEverySampler(Dynamics dynamics, int side,
                    double temperature, double field, int steps) {
        Calibration z = run(dynamics, side, new Coupling(temperature, field), steps, 400);
        double time = slowest(dynamics, side, new Coupling(temperature, field), Math.max(4000, steps));
        z.ofTime(time);
        z.require(LOW, HIGH, 0);
        if (steps > LONG * time) z.requireTold();
    }

    @Test void mirrorImagesKnowTheMeanOfM() {
        Coupling coupling = new Coupling(2, 0.1);
        ChainCoupling chain = new ChainCoupling(0.7, 0.1);
        double[] square = new double[3], ring = new double[3]; // Σ p, Σ p m, Σ p of what mirror images say
        byte[] spins = new byte[9];
        for (int state = 0; state < 1 << 9; state++) {
            int up = 0, pairs = 0;
            for (int i = 0; i < 9; i++) spins[i] = (byte) ((state >> i & 1) * 2 - 1);
            for (int i = 0; i < 9; i++) {
                up += spins[i];
                pairs += spins[i] * spins[(i + 1) % 9];
            }
            double m = up / 9.0, p = Math.exp((Correlations.bonds(spins, 3) + 0.1 * up) / 2),
                    q = Math.exp(0.7 * pairs + 0.1 * up);
            double[] one = {1, m, coupling.mirrored(m, 9)}, other = {1, m, chain.mirrored(m, 9)};
            for (int k = 0; k < 3; k++) {
                square[k] += p * one[k];
                ring[k] += q * other[k];
            }
        }
        assertThat(square[2] / square[0]).isCloseTo(square[1] / square[0], within(1e-12));
        assertThat(ring[2] / ring[0]).isCloseTo(ring[1] / ring[0], within(1e-12));
    }

    /** T = 1.5: a small lattice that stood on one side only although the other has a share; one that need not; a metastable one. */
    @ParameterizedTest
    @CsvSource({"4, 0.02, true, false", "16, 0.2, true, true",
            "16, 0.05, false, false"}) void aRunThatHasNotTurnedOverAsItMustTellsNoErrors(
                    int side, double field, boolean isAlong, boolean told) {
        Coupling coupling = new Coupling(1.5, field);
        IsingSampler sampler = new IsingSampler(side, Dynamics.METROPOLIS, coupling, BACKEND);
        byte[] start = new byte[side * side];
        Arrays.fill(start, (byte) (isAlong ? 1 : -1));
        sampler.setSpins(start);
        MomentTrace trace = IsingSamplerTest.run(sampler, 100, 400, RandomKey.of(4));
        assertThat(sampler.magnetisation() > 0).as("never turned over").isEqualTo(isAlong);
        MomentTrace.Estimate found = trace.estimate(side * side, coupling);
        assertThat(found.energyError() > 0).isEqualTo(told);
        assertThat(found.binderError() > 0).isEqualTo(told);
        MomentTrace same = new MomentTrace();
        same.restore(trace.saveNumbers(), trace.saveFloats());
        same.restoreSigned(trace.saveSigned());
        assertThat(same.estimate(side * side, coupling)).isEqualTo(found);
    }

    @Test void theTransferMatrixGivesTheSumOverAllStates() {
        Coupling coupling = new Coupling(2.2, 0.03);
        assertThat(new FieldTransfer(4).energyPerSite(coupling))
                .isCloseTo(new ExactLattice(4).averages(coupling).energy(), within(1e-7));
        assertThat(new FieldTransfer(8).energyPerSite(new Coupling(2.2, 0)))
                .isCloseTo(new Kaufman(8).energyPerSite(2.2), within(1e-6));
    }

    @Test void slopesAreThoseOfTheAverages() {
        double[] means = {-1.4, 2.1, 0.8, 0.7, 0.55};
        double[][] slopes = Averages.slopes(means, 16, 2.3);
        for (int k = 0; k < means.length; k++) {
            double step = 1e-6;
            means[k] += step;
            Averages up = Averages.of(means, 16, 2.3);
            means[k] -= 2 * step;
            Averages down = Averages.of(means, 16, 2.3);
            means[k] += step;
            assertThat(slopes[0][k]).isCloseTo((up.specificHeat() - down.specificHeat()) / (2 * step), within(1e-6));
            assertThat(slopes[1][k]).isCloseTo((up.susceptibility() - down.susceptibility()) / (2 * step),
                    within(1e-6));
            assertThat(slopes[2][k]).isCloseTo((up.binder() - down.binder()) / (2 * step), within(1e-6));
        }
    }

    @Test void withoutTheSignsOfEarlierStepsNothingIsToldInAField() {
        Coupling coupling = new Coupling(2, 0.1);
        IsingSampler sampler = new IsingSampler(4, Dynamics.HEAT_BATH, coupling, BACKEND);
        MomentTrace trace = IsingSamplerTest.run(sampler, 100, 3000, RandomKey.of(3)), older = new MomentTrace(),
                same = new MomentTrace();
        older.restore(trace.saveNumbers(), trace.saveFloats());
        same.restore(trace.saveNumbers(), trace.saveFloats());
        same.restoreSigned(trace.saveSigned());
        assertThat(older.estimate(16, coupling).energyError()).isNaN();
        assertThat(older.estimate(16, coupling).binderError()).isNaN();
        assertThat(older.estimate(16, new Coupling(2, 0))).as("decoupled")
                .isEqualTo(trace.estimate(16, new Coupling(2, 0)));
        assertThat(same.estimate(16, coupling)).isEqualTo(trace.estimate(16, coupling));
        same.add(-1, 0.5);
        trace.add(-1, 0.5);
        assertThat(same.saveSigned()).isEqualTo(trace.saveSigned());
        older.clear();
        for (int n = 0; n < 100; n++) older.add(n % 3, n % 2);
        assertThat(older.estimate(16, coupling).energyError()).as("anew").isPositive();
    }
}

package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.FlipChances;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The moves as transition matrices on lattices so small that nothing is left to chance. */
class TransitionsTest {
    private static final RandomKey KEY = RandomKey.of(21);
    /** Chances are rounded to 2⁻²⁴. */
    private static final double ROUNDED = 1e-6;

    @ParameterizedTest
    @CsvSource({"METROPOLIS, 2, 0", "METROPOLIS, 2.269185, 0.3", "HEAT_BATH, 1.5, 0",
            "HEAT_BATH, 3, -0.2"}) void halfSweepsAreInDetailedBalance(
                    Dynamics dynamics, double temperature, double field) {
        SmallLattice lattice = new SmallLattice(2);
        Coupling coupling = new Coupling(temperature, field);
        FlipChances chances = coupling.flipChances(dynamics);
        double[] law = new ExactLattice(2).law(coupling);
        for (int colour = 0; colour < 2; colour++) {
            for (int a = 0; a < 16; a++) {
                for (int b = 0; b < 16; b++) {
                    double there = law[a] * lattice.halfSweep(only(16, a), colour, chances)[b],
                            back = law[b] * lattice.halfSweep(only(16, b), colour, chances)[a];
                    assertThat(there).as("%s to %s", a, b).isCloseTo(back, within(ROUNDED));
                }
            }
        }
    }

    private static double[] only(int states, int state) {
        double[] law = new double[states];
        law[state] = 1;
        return law;
    }

    @ParameterizedTest
    @CsvSource({"METROPOLIS, 2, 2, 0", "METROPOLIS, 4, 2.269185, 0", "METROPOLIS, 4, 2, 0.1", "HEAT_BATH, 2, 1.5, 0",
            "HEAT_BATH, 4, 3, -0.1"}) void sweepsKeepTheLaw(Dynamics dynamics, int side, double temperature,
                    double field) {
        SmallLattice lattice = new SmallLattice(side);
        Coupling coupling = new Coupling(temperature, field);
        FlipChances chances = coupling.flipChances(dynamics);
        double[] law = new ExactLattice(side).law(coupling);
        double[] after = lattice.halfSweep(lattice.halfSweep(law, 0, chances), 1, chances);
        for (int state = 0; state < law.length; state++)
            assertThat(after[state]).isCloseTo(law[state], within(ROUNDED));
    }

    @ParameterizedTest
    @EnumSource(Dynamics.class) void oneStepFollowsTheMatrixFromEveryStateOfTwoByTwo(Dynamics dynamics) {
        SmallLattice lattice = new SmallLattice(2);
        Coupling coupling = new Coupling(2.5, 0);
        IsingSampler sampler = new IsingSampler(2, dynamics, coupling, Backends.create(null, 1));
        for (int from = 0; from < 16; from++) {
            double[] row = dynamics.isCheckerboard()
                    ? lattice.halfSweep(lattice.halfSweep(only(16, from), 0, coupling.flipChances(dynamics)), 1,
                            coupling.flipChances(dynamics))
                    : lattice.clusterRow(from, coupling.bondProbability(), dynamics == Dynamics.WOLFF);
            long[] counts = new long[16];
            for (int n = 0; n < 10_000; n++) {
                sampler.setSpins(lattice.spins(from));
                sampler.step(KEY.fold(from).fold(n));
                counts[SmallLattice.state(sampler.spins())]++;
            }
            assertThat(SmallLattice.excess(counts, row)).as("from %s", from).isLessThan(5);
            for (int to = 0; to < 16; to++) if (row[to] == 0) assertThat(counts[to]).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false}) void clusterMatricesAreInDetailedBalance(boolean wolff) {
        SmallLattice lattice = new SmallLattice(2);
        Coupling coupling = new Coupling(1.7, 0);
        double[] law = new ExactLattice(2).law(coupling);
        double[][] matrix = new double[16][];
        for (int a = 0; a < 16; a++) matrix[a] = lattice.clusterRow(a, coupling.bondProbability(), wolff);
        for (int a = 0; a < 16; a++) {
            for (int b = 0; b < 16; b++)
                assertThat(law[a] * matrix[a][b]).isCloseTo(law[b] * matrix[b][a], within(1e-14));
        }
    }

    @ParameterizedTest
    @CsvSource({"WOLFF, 3, 2.269185, 0", "SWENDSEN_WANG, 3, 2.269185, 0", "WOLFF, 3, 3, 0.2",
            "SWENDSEN_WANG, 3, 3, 0.2", "WOLFF, 2, 3, -0.2", "HEAT_BATH, 2, 3, -0.2",
            "SWENDSEN_WANG, 2, 2, 0.1"}) void oneStepFromTheLawIsTheLaw(Dynamics dynamics, int side,
                    double temperature, double field) {
        SmallLattice lattice = new SmallLattice(side);
        Coupling coupling = new Coupling(temperature, field);
        double[] law = new ExactLattice(side).law(coupling);
        IsingSampler sampler = new IsingSampler(side, dynamics, coupling, Backends.create(null, 1));
        long[] counts = new long[law.length];
        for (int n = 0; n < 200_000; n++) {
            sampler.setSpins(lattice.spins(draw(law, KEY.fold("state").word(n) >>> 1)));
            sampler.step(KEY.fold(n));
            counts[SmallLattice.state(sampler.spins())]++;
        }
        assertThat(SmallLattice.excess(counts, law)).isLessThan(5);
    }

    private static int draw(double[] law, int uniform31) {
        double left = uniform31 * 0x1p-31;
        int state = 0;
        while (state < law.length - 1 && (left -= law[state]) >= 0) state++;
        return state;
    }

    @ParameterizedTest
    @EnumSource(value = Dynamics.class, names = {"HEAT_BATH", "WOLFF",
            "SWENDSEN_WANG"}) void longRunsOnTwoByTwoFollowTheTable(
                    Dynamics dynamics) throws IOException {
        for (double[] row : ExactIsingTest.table("exact_2x2_periodic.csv")) {
            IsingSampler sampler = new IsingSampler(2, dynamics, new Coupling(row[0], 0), Backends.create(null, 1));
            MomentTrace.Estimate found = IsingSamplerTest.run(sampler, 100, 20_000, KEY.fold(dynamics.ordinal()))
                    .estimate(4, new Coupling(row[0], 0));
            assertThat((found.mean().energy() - row[2]) / found.energyError()).as("%s at %s", dynamics, row[0])
                    .isBetween(-4.0, 4.0);
            assertThat((found.mean().absMagnetisation() - row[4]) / found.absMagnetisationError()).as("%s at %s",
                    dynamics, row[0]).isBetween(-4.0, 4.0);
        }
    }

    @Test void checkerboardMetropolisReachesTwelveOfTheSixteenStatesOfTwoByTwo() {
        FlipChances chances = new Coupling(2.5, 0).flipChances(Dynamics.METROPOLIS);
        assertThat(SmallLattice.count(new SmallLattice(2).reachable(15, chances))).isEqualTo(12);
        FlipChances heatBath = new Coupling(2.5, 0).flipChances(Dynamics.HEAT_BATH);
        assertThat(SmallLattice.count(new SmallLattice(2).reachable(15, heatBath))).isEqualTo(16);
    }

    @Test void checkerboardMetropolisMissesThirtySixStatesOfFourByFour() {
        Coupling coupling = new Coupling(Coupling.CRITICAL_TEMPERATURE, 0);
        boolean[] reached = new SmallLattice(4).reachable(65535, coupling.flipChances(Dynamics.METROPOLIS));
        assertThat(SmallLattice.count(reached)).isEqualTo(65536 - 36);
        assertThat(offset(reached, Coupling.CRITICAL_TEMPERATURE)).as("energy per site at T_c, in J").isBetween(-1.1e-5,
                -0.9e-5);
        assertThat(offset(reached, 2.5)).as("energy per site at T = 2.5, in J").isBetween(-2.5e-5, -1.5e-5);
    }

    /** Energy per site over the states reached alone, less the exact one. */
    private static double offset(boolean[] reached, double temperature) {
        Coupling coupling = new Coupling(temperature, 0);
        ExactLattice exact = new ExactLattice(4);
        double[] law = exact.law(coupling);
        double mass = 0, energy = 0;
        for (int state = 0; state < law.length; state++) {
            if (!reached[state]) continue;
            mass += law[state];
            energy -= law[state] * exact.bonds(state) / 16.0;
        }
        return energy / mass - exact.averages(coupling).energy();
    }
}

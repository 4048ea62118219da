package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.ejml.EjmlBackend;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IsingSamplerTest {
    private static final RandomKey KEY = RandomKey.of(8);
    private static final MatrixBackend BACKEND = Backends.create(null, 1);

    static MomentTrace run(IsingSampler sampler, int burnIn, int steps, RandomKey key) {
        MomentTrace trace = new MomentTrace();
        for (int n = 0; n < burnIn + steps; n++) {
            sampler.step(key.fold(n));
            if (n < burnIn) continue;
            double m = sampler.magnetisation() / (double) sampler.sites();
            trace.add(sampler.energyPerSite(), m, sampler.coupling().mirrored(m, sampler.sites()));
        }
        return trace;
    }

    private static IsingSampler sampler(int side, Dynamics dynamics, double temperature, double field) {
        return new IsingSampler(side, dynamics, new Coupling(temperature, field), BACKEND);
    }

    /** Energy, |m|, C and U₄ of 4 × 4, in standard errors from the exact ones. */
    private static void requireExact(Dynamics dynamics, double temperature, double field, int steps) {
        Coupling coupling = new Coupling(temperature, field);
        IsingSampler sampler = sampler(4, dynamics, temperature, field);
        sampler.scramble(KEY);
        MomentTrace.Estimate found = run(sampler, 200, steps, KEY.fold(dynamics.ordinal())).estimate(16, coupling);
        Averages exact = new ExactLattice(4).averages(coupling);
        String at = dynamics + " at T = " + temperature + ", h = " + field + ": ";
        require(at + "energy", found.mean().energy(), found.energyError(), exact.energy());
        require(at + "|m|", found.mean().absMagnetisation(), found.absMagnetisationError(), exact.absMagnetisation());
        require(at + "C", found.mean().specificHeat(), found.specificHeatError(), exact.specificHeat());
        require(at + "U4", found.mean().binder(), found.binderError(), exact.binder());
    }

    private static void require(String what, double value, double error, double exact) {
        assertThat((value - exact) / error).as("%s: %s ± %s, exact %s", what, value, error, exact).isBetween(-4.0, 4.0);
        assertThat(error).as(what).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Dynamics.class) void fourByFourIsExactAtSixTemperatures(Dynamics dynamics) {
        for (double temperature : new double[]{1.5, 2, Coupling.CRITICAL_TEMPERATURE, 2.5, 3, 4})
            requireExact(dynamics, temperature, 0, 40_000);
    }

    @ParameterizedTest
    @EnumSource(Dynamics.class) void fourByFourIsExactInAField(Dynamics dynamics) {
        requireExact(dynamics, 2.5, 0.1, 60_000);
        requireExact(dynamics, 2.5, -0.3, 60_000);
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"METROPOLIS, 1.5", "METROPOLIS, 2.5", "METROPOLIS, 4", "HEAT_BATH, 2", "WOLFF, 2", "WOLFF, 2.269",
            "WOLFF, 2.5", "SWENDSEN_WANG, 2.269", "SWENDSEN_WANG, 4"}) void sideSixtyFourHasKaufmansEnergy(
                    Dynamics dynamics, double temperature) {
        MomentTrace.Estimate found = run(sampler(64, dynamics, temperature, 0), 1000, 20_000, KEY).estimate(4096,
                new Coupling(temperature, 0));
        require(dynamics + " at " + temperature, found.mean().energy(), found.energyError(),
                new Kaufman(64).energyPerSite(temperature));
    }

    @ParameterizedTest
    @CsvSource({"2, METROPOLIS", "6, HEAT_BATH", "40, METROPOLIS", "130, METROPOLIS", "256, HEAT_BATH", "27, WOLFF",
            "34, SWENDSEN_WANG"}) void backEndsAgreeBitForBitAndSumsAreRight(int side, Dynamics dynamics) {
        IsingSampler one = sampler(side, dynamics, 2.3, 0.05), other = new IsingSampler(side, dynamics,
                new Coupling(2.3, 0.05), new EjmlBackend());
        one.scramble(KEY);
        other.scramble(KEY);
        for (int n = 0; n < 20; n++) {
            one.step(KEY.fold(n));
            other.step(KEY.fold(n));
            int bonds = one.bonds(), sum = one.magnetisation();
            assertThat(one.spins()).isEqualTo(other.spins());
            assertThat(bonds).isEqualTo(Correlations.bonds(one.spins(), side));
            int total = 0;
            for (byte spin : one.spins()) total += spin;
            assertThat(sum).isEqualTo(total);
        }
    }

    @Test void sidesThatDoNotSuitAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> sampler(27, Dynamics.METROPOLIS, 2, 0)).withMessage(
                "side must be even for metropolis, because an odd periodic lattice has no checkerboard: 27"
                        + "; wolff and swendsen_wang take odd sides");
        assertThatIllegalArgumentException().isThrownBy(() -> sampler(1025, Dynamics.WOLFF, 2, 0)).withMessage(
                "side must be 2 to 1024: 1025");
        assertThatIllegalArgumentException().isThrownBy(() -> sampler(8, Dynamics.WOLFF, 0, 0)).withMessage(
                "temperature must be above 0: 0.0");
    }

    @Test void anotherKeyGivesAnotherLattice() {
        IsingSampler one = sampler(32, Dynamics.METROPOLIS, 2.3, 0), other = sampler(32, Dynamics.METROPOLIS, 2.3, 0);
        one.step(KEY.fold(1));
        other.step(KEY.fold(2));
        assertThat(Arrays.equals(one.spins(), other.spins())).isFalse();
    }
}

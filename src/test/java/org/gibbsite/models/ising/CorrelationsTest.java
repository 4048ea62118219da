package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gibbsite.compute.Backends;
import org.gibbsite.random.RandomKey;
import org.gibbsite.models.ising.CorrelationLength.Verdict;
import org.junit.jupiter.api.Test;

class CorrelationsTest {

    /** Mean of s_i s_j over all pairs at (dx, dy), plainly. */
    private static double plain(byte[] spins, int side, int dx, int dy) {
        double sum = 0;
        for (int i = 0; i < spins.length; i++)
            sum += spins[i] * spins[(i / side + dy) % side * side + (i % side + dx) % side];
        return sum / spins.length;
    }

    private static byte[] critical(int side) {
        IsingSampler sampler = new IsingSampler(side, Dynamics.SWENDSEN_WANG, new Coupling(2.3, 0),
                Backends.create(null,
                        1));
        for (int n = 0; n < 30; n++) sampler.step(RandomKey.of(1).fold(n));
        return sampler.spins();
    }

    @Test void sumsAgreeWithPlainOnes() {
        for (int side : new int[]{2, 3, 8, 13, 64, 65, 130}) {
            byte[] spins = critical(side);
            double[] correlation = new double[side / 2 + 1];
            new AxisCorrelation(side).add(spins, correlation);
            for (int r = 0; r < correlation.length; r++) {
                assertThat(correlation[r]).isCloseTo(
                        (plain(spins, side, r, 0) + plain(spins, side, 0, r)) / 2, within(1e-12));
            }
            assertThat(Correlations.bonds(spins, side) / (2.0 * side * side)).isCloseTo(correlation[1], within(1e-12));
            assertThat(Correlations.diagonals(spins, side) / (2.0 * side * side)).isCloseTo(
                    (plain(spins, side, 1, 1) + plain(spins, side, side - 1, 1)) / 2, within(1e-12));
        }
    }

    @Test void aWaveHasAllItsStructureAtItsWaveNumber() {
        int side = 4;
        byte[] stripes = new byte[16];
        for (int i = 0; i < 16; i++) stripes[i] = (byte) (i % 4 < 2 ? 1 : -1);
        // |Σ_x s_x e^{iπx/2}|² = |1 + i + 1 + i|² = 8, of each of 4 rows: 4² · 8/16, half of it for the mean of both axes
        assertThat(Correlations.leastStructure(stripes, side, new int[8])).isCloseTo(4, within(1e-12));
    }

    @Test void theLengthIsThatOfExponentialDecayAboveTheCriticalPoint() {
        // Ornstein–Zernike: S(k) = S(0)/(1 + ξ² (2 sin k/2)²)
        int side = 64;
        double length = 5, q = 2 * Math.sin(Math.PI / side);
        CorrelationLength found = CorrelationLength.of(10, 10 / (1 + length * length * q * q), side);
        assertThat(found.sites()).isCloseTo(5, within(1e-12));
        assertThat(found.objection()).isEmpty();
    }

    @Test void aLengthThatTheLatticeCannotTellIsNotTold() {
        assertUntold(CorrelationLength.of(256, 0, 16), Verdict.FROZEN);
        assertUntold(CorrelationLength.of(256, 256e-17, 16), Verdict.FROZEN); // what rounding leaves of 0
        assertUntold(CorrelationLength.of(0, 0, 16), Verdict.FROZEN);
        assertUntold(CorrelationLength.of(1, 2, 16), Verdict.TOO_SHORT);
        assertUntold(CorrelationLength.of(1, 1, 16), Verdict.TOO_SHORT);
        assertUntold(CorrelationLength.of(250, 0.01, 16), Verdict.TOO_LONG);
        assertUntold(CorrelationLength.of(4, 1, 2), Verdict.TOO_SMALL);
        for (double least = 1e-20; least < 300; least *= 1.7) {
            CorrelationLength found = CorrelationLength.of(256, least, 16);
            assertThat(found.isFound() ? found.sites() : 1).as("S(k) = " + least).isBetween(0.0, 16.0);
        }
    }

    private static void assertUntold(CorrelationLength found, Verdict why) {
        assertThat(found.verdict()).isEqualTo(why);
        assertThat(found.sites()).isNaN();
        assertThat(found.objection()).contains("cannot be told");
    }

    @Test void aLatticeOfOneDirectionIsInfinitelyCoupled() {
        byte[] up = new byte[64];
        Arrays.fill(up, (byte) 1);
        EffectiveCouplings couplings = new EffectiveCouplings();
        couplings.add(up, 8);
        assertThat(couplings.fit()).containsExactly(Double.POSITIVE_INFINITY, Double.NaN);
        assertThat(EffectiveCouplings.matched(couplings.nearest(), 8)).isInfinite();
    }
}

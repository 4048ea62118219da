package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gibbsite.compute.Backends;
import org.gibbsite.random.RandomKey;
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
        assertThat(Correlations.length(10, 10 / (1 + length * length * q * q), side)).isCloseTo(5, within(1e-12));
        assertThat(Correlations.length(1, 2, side)).isZero();
    }

    @Test void aLatticeOfOneDirectionIsInfinitelyCoupled() {
        byte[] up = new byte[64];
        Arrays.fill(up, (byte) 1);
        EffectiveCouplings couplings = new EffectiveCouplings();
        couplings.add(up, 8);
        assertThat(couplings.fit()[0] + couplings.fit()[1]).isGreaterThan(3);
        assertThat(EffectiveCouplings.matched(couplings.nearest(), 8)).isGreaterThan(3);
    }
}

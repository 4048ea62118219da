package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.gibbsite.models.ising.ChainSampler.Moves;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChainTest {

    @Test void decimationIsThatOfTheTableNumberForNumber() throws IOException {
        List<double[]> rows = ExactIsingTest.table("ising1d_rg.csv"); // K, K' of 2, K' of 3, ξ, −⟨s s'⟩, g of 2
        assertThat(rows).hasSize(9);
        for (double[] x : rows) {
            ChainCoupling law = new ChainCoupling(x[0], 0);
            near(law.decimate(2).next().coupling(), x[1]);
            near(law.decimate(3).next().coupling(), x[2]);
            near(law.length(), x[3]);
            near(-law.correlation(1, 1_000_000), x[4]);
            near(law.decimate(2).constant(), x[5]);
        }
    }

    /** The table has 12 significant digits. */
    private static void near(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(5e-12 * Math.max(0.01, Math.abs(expected))));
    }

    /** Weight of a state of a ring. */
    private static double weight(int state, int n, ChainCoupling law) {
        double exponent = 0;
        for (int i = 0; i < n; i++) {
            int s = 2 * (state >> i & 1) - 1, next = 2 * (state >> (i + 1) % n & 1) - 1;
            exponent += law.coupling() * s * next + law.field() * s;
        }
        return Math.exp(exponent);
    }

    private static int spin(int state, int i) {
        return 2 * (state >> i & 1) - 1;
    }

    @ParameterizedTest
    @CsvSource({"0.7,0", "1.5,0.2", "0.3,-1", "0,0.5", "2.5,0.01"}) void transferMatrixIsTheSumOverAllStates(double k,
            double h) {
        ChainCoupling law = new ChainCoupling(k, h);
        for (int n : new int[]{2, 3, 6, 9}) {
            double z = 0, m = 0;
            double[] g = new double[n + 1];
            for (int state = 0; state < 1 << n; state++) {
                double w = weight(state, n, law);
                z += w;
                m += w * spin(state, 0);
                for (int r = 0; r <= n; r++) g[r] += w * spin(state, 0) * spin(state, r % n);
            }
            assertThat(law.logPartition(n)).isCloseTo(Math.log(z), within(1e-12));
            assertThat(law.magnetisation(n)).isCloseTo(m / z, within(1e-12));
            for (int r = 0; r <= n; r++) assertThat(law.correlation(r, n)).isCloseTo(g[r] / z, within(1e-12));
        }
    }

    /** p' of the kept spins, summed over the others, is the law with K' and h', state for state. */
    @ParameterizedTest
    @CsvSource({"0.7,0,2", "1.5,0.2,2", "0.3,-1,3", "2.5,0.01,3", "0.9,0,3"}) void decimatedLawIsTheMarginal(double k,
            double h, int b) {
        int n = 12, left = n / b;
        ChainCoupling law = new ChainCoupling(k, h);
        ChainCoupling.Decimated made = law.decimate(b);
        double[] marginal = new double[1 << left];
        for (int state = 0; state < 1 << n; state++) {
            int kept = 0;
            for (int i = 0; i < left; i++) kept |= (state >> i * b & 1) << i;
            marginal[kept] += weight(state, n, law);
        }
        for (int kept = 0; kept < 1 << left; kept++) {
            double expected = Math.exp(left * made.constant()) * weight(kept, left, made.next());
            assertThat(expected / marginal[kept]).isCloseTo(1, within(1e-12));
        }
    }

    @Test void freeEnergyIsConservedAtEveryLevel() {
        for (double[] at : new double[][]{{1.5, 0}, {0.2, 0.7}, {4, 0}, {3, -0.001}}) {
            for (int b = 2; b <= 3; b++) {
                List<ChainLevel> levels = ChainLevel.of(b == 2 ? 1024 : 729, new ChainCoupling(at[0], at[1]), b, 12);
                assertThat(levels).hasSize(b == 2 ? 10 : 6);
                double all = levels.getFirst().logPartition();
                for (ChainLevel level : levels)
                    assertThat(level.left() + level.logPartition()).isCloseTo(all, within(1e-10 * all));
                for (ChainLevel level : levels)
                    assertThat(level.magnetisation()).isCloseTo(levels.getFirst().magnetisation(), within(1e-9));
            }
        }
    }

    @Test void onlyZeroAndInfinityAreFixed() {
        double k = 3;
        for (int step = 0; step < 60; step++) {
            double next = new ChainCoupling(k, 0).decimate(2).next().coupling();
            assertThat(next).isLessThanOrEqualTo(k);
            k = next;
        }
        assertThat(k).isLessThan(1e-15);
        assertThat(new ChainCoupling(0, 0).decimate(2).next().coupling()).isZero();
        // far up, K' = K − ½ ln 2: slower than any power, so infinity is where the flow comes from
        assertThat(new ChainCoupling(20, 0).decimate(2).next().coupling()).isCloseTo(20 - Math.log(2) / 2,
                within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Moves.class) void drawsHaveTheLawStateForState(Moves moves) {
        int n = 5, draws = 200_000;
        ChainCoupling law = new ChainCoupling(0.6, 0.15);
        ChainSampler sampler = new ChainSampler(n, moves, law);
        RandomKey key = RandomKey.of(11);
        int apart = moves == Moves.EXACT ? 1 : 10, seen[] = new int[1 << n];
        for (int d = 0; d < draws * apart; d++) {
            sampler.sweep(key.fold(d));
            if (d % apart != 0) continue;
            int state = 0;
            for (int i = 0; i < n; i++) state |= (sampler.spins()[i] + 1 >> 1) << i;
            seen[state]++;
        }
        double z = Math.exp(law.logPartition(n));
        for (int state = 0; state < 1 << n; state++) {
            double p = weight(state, n, law) / z, error = Math.sqrt(p * (1 - p) / draws);
            assertThat((seen[state] / (double) draws - p) / error).as(moves + " state " + state).isBetween(-4.5, 4.5);
        }
    }

    /** One sweep of the heat bath leaves the law of a ring of four spins as it is, to rounding. */
    @Test void heatBathIsStationary() {
        int n = 4;
        ChainCoupling law = new ChainCoupling(0.8, -0.3);
        double[] p = new double[1 << n];
        for (int state = 0; state < p.length; state++) p[state] = weight(state, n, law);
        double[] now = p.clone();
        for (int i = 0; i < n; i++) {
            double[] next = new double[p.length];
            for (int state = 0; state < p.length; state++) {
                int on = state | 1 << i, off = state & ~(1 << i);
                int around = spin(state, (i + 1) % n) + spin(state, (i + n - 1) % n);
                double chance = 1 / (1 + Math.exp(-2 * (law.coupling() * around + law.field())));
                next[on] += now[state] * chance;
                next[off] += now[state] * (1 - chance);
            }
            now = next;
        }
        for (int state = 0; state < p.length; state++) assertThat(now[state] / p[state]).isCloseTo(1, within(1e-12));
    }

    @Test void decimatedRingsHaveTheNeighboursOfTheirCoupling() {
        ChainSampler sampler = new ChainSampler(512, Moves.EXACT, new ChainCoupling(1.2, 0));
        List<ChainLevel> levels = ChainLevel.of(512, sampler.coupling(), 2, 6);
        int sweeps = 4000;
        double[] sums = new double[6], squares = new double[6];
        RandomKey key = RandomKey.of(3);
        for (int d = 0; d < sweeps; d++) {
            sampler.sweep(key.fold(d));
            for (int k = 0; k < 6; k++) {
                double c = sampler.neighbours(levels.get(k).stride());
                sums[k] += c;
                squares[k] += c * c;
            }
        }
        for (int k = 0; k < 6; k++) {
            double mean = sums[k] / sweeps, error = Math.sqrt((squares[k] / sweeps - mean * mean) / sweeps);
            assertThat((mean - levels.get(k).neighbours()) / error).as("level " + k).isBetween(-4.0, 4.0);
            assertThat(levels.get(k).neighbours()).isCloseTo(Math.tanh(levels.get(k).law().coupling()), within(1e-3));
        }
    }
}

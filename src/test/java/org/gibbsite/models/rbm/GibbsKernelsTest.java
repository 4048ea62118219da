package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.gibbsite.compute.Backends;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** What is proven of the sampler from its full transition matrices. */
class GibbsKernelsTest {
    private static final double TOLERANCE = 1e-12;
    private static final RandomKey KEY = RandomKey.of(8);

    private static GibbsKernels machine(int seed) {
        return new GibbsKernels(ExactRbm.of(SmallMachines.draw(4, 3, 1.5, false, seed)), 1);
    }

    @Test void eachHalfStepIsInDetailedBalance() {
        for (int seed = 0; seed < 5; seed++) {
            GibbsKernels kernels = machine(seed);
            double[] law = kernels.law();
            assertThat(GibbsKernels.imbalance(law, kernels.drawHidden())).as("h | v").isLessThan(TOLERANCE);
            assertThat(GibbsKernels.imbalance(law, kernels.drawVisible())).as("v | h").isLessThan(TOLERANCE);
        }
    }

    @Test void theChainOfVisibleStatesAloneIsInDetailedBalance() {
        for (int seed = 0; seed < 5; seed++) {
            GibbsKernels kernels = machine(seed);
            double[][] chain = GibbsKernels.product(kernels.hiddenGivenVisible(), kernels.visibleGivenHidden());
            double[] law = VisibleLaw.of(kernels.rbm()).probabilities();
            assertThat(GibbsKernels.imbalance(law, chain)).isLessThan(TOLERANCE);
            assertThat(GibbsKernels.drift(law, chain)).isLessThan(TOLERANCE);
        }
    }

    @Test void theSweepIsStationaryButNotReversible() {
        for (int seed = 0; seed < 5; seed++) {
            GibbsKernels kernels = machine(seed);
            double[][] sweep = GibbsKernels.product(kernels.drawHidden(), kernels.drawVisible());
            assertThat(GibbsKernels.drift(kernels.law(), sweep)).isLessThan(TOLERANCE);
            assertThat(GibbsKernels.imbalance(kernels.law(), sweep)).as("two half-steps in order").isGreaterThan(1e-3);
        }
    }

    @Test void swapsLeaveTheLawOfBothTemperaturesUnchanged() {
        ExactRbm rbm = ExactRbm.of(SmallMachines.draw(2, 2, 2, false, 3));
        GibbsKernels cold = new GibbsKernels(rbm, 1), warm = new GibbsKernels(rbm, 0.4);
        int n = cold.states();
        double[] p = cold.law(), q = warm.law(), joint = new double[n * n];
        double[][] swap = new double[n * n][n * n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                joint[s * n + t] = p[s] * q[t];
                double accepted = Math.min(1, Math.exp((1 - 0.4) * (cold.energy(s) - cold.energy(t))));
                swap[s * n + t][t * n + s] += accepted;
                swap[s * n + t][s * n + t] += 1 - accepted;
            }
        }
        assertThat(GibbsKernels.imbalance(joint, swap)).isLessThan(TOLERANCE);
        double[][] coldSweep = GibbsKernels.product(cold.drawHidden(), cold.drawVisible());
        double[][] warmSweep = GibbsKernels.product(warm.drawHidden(), warm.drawVisible());
        double[][] both = new double[n * n][n * n];
        for (int from = 0; from < n * n; from++) {
            for (int to = 0; to < n * n; to++)
                both[from][to] = coldSweep[from / n][to / n] * warmSweep[from % n][to % n];
        }
        assertThat(GibbsKernels.drift(joint, GibbsKernels.product(both, swap))).as("sweep and swap")
                .isLessThan(TOLERANCE);
    }

    @Test void theSamplerMakesTheTransitionsOfTheMatrices() {
        Rbm rbm = SmallMachines.draw(3, 2, 1.5, false, 2);
        GibbsKernels kernels = new GibbsKernels(ExactRbm.of(rbm), 1);
        double[][] chain = GibbsKernels.product(kernels.hiddenGivenVisible(), kernels.visibleGivenHidden());
        GibbsChains sampler = new GibbsChains(rbm, 50_000, 1, Backends.create(null, 1));
        for (int from = 0; from < 8; from++) {
            int[] arrivals = new int[8];
            for (int k = 0; k < 150_000; k++) sampler.visible().data[k] = from >> k % 3 & 1;
            sampler.sweep(KEY.fold(from));
            for (int m = 0; m < 50_000; m++) arrivals[state(sampler, m)]++;
            for (int to = 0; to < 8; to++) {
                double p = chain[from][to];
                assertThat(arrivals[to] / 50_000.0).as("%d → %d", from, to)
                        .isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / 50_000)));
            }
        }
    }

    /** The preset's machine: 8 + 8 units, c = 1.1. */
    @Test void temperingMixesTwoDeepValleysTwentyTimesFaster() {
        double expected = slowestTime(valleys(8, 8, 1.1f));
        AutocorrelationTime tempered = measured(valleys(8, 8, 1.1f), 8, 10, 6000);
        assertThat(expected).as("single chain, from the second eigenvalue").isBetween(5000.0, 10_000.0);
        assertThat(expected).as("tempered: %s", tempered)
                .isGreaterThan(20 * (tempered.time() + 3 * tempered.error()));
    }

    @Test void theSecondEigenvalueTellsTheTimeOfASingleChain() {
        Rbm rbm = valleys(6, 6, 0.9f);
        double expected = slowestTime(rbm);
        AutocorrelationTime time = measured(rbm, 8, 1, 60_000);
        // units on is not exactly the slowest mode: its time is a little shorter
        assertThat(time.time()).as("measured %s, eigenvalue %s", time, expected)
                .isBetween(0.9 * expected - 3 * time.error(), expected + 3 * time.error());
    }

    static Rbm valleys(int visible, int hidden, float coupling) {
        Rbm rbm = new Rbm(visible, hidden, false);
        java.util.Arrays.fill(rbm.weights().data, coupling);
        java.util.Arrays.fill(rbm.visibleBias(), -0.5f * coupling * hidden);
        java.util.Arrays.fill(rbm.hiddenBias(), -0.5f * coupling * visible);
        return rbm;
    }

    /** (1 + λ₂)/(1 − λ₂) of the reversible chain of v: λ from the symmetric matrix √p_i P_ij / √p_j. */
    private static double slowestTime(Rbm rbm) {
        GibbsKernels kernels = new GibbsKernels(ExactRbm.of(rbm), 1);
        double[][] chain = GibbsKernels.product(kernels.hiddenGivenVisible(), kernels.visibleGivenHidden());
        double[] law = VisibleLaw.of(kernels.rbm()).probabilities();
        int n = law.length;
        DMatrixRMaj symmetric = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) symmetric.set(i, j, Math.sqrt(law[i] / law[j]) * chain[i][j]);
        }
        var eigen = DecompositionFactory_DDRM.eig(n, false, true);
        assertThat(eigen.decompose(symmetric)).isTrue();
        double[] values = new double[n];
        for (int k = 0; k < n; k++) values[k] = eigen.getEigenvalue(k).getReal();
        java.util.Arrays.sort(values);
        assertThat(values[n - 1]).as("largest eigenvalue").isCloseTo(1, within(1e-10));
        return (1 + values[n - 2]) / (1 - values[n - 2]);
    }

    /** τ of the number of visible units that are on. */
    private static AutocorrelationTime measured(Rbm rbm, int sets, int temperatures, int sweeps) {
        GibbsChains chains = new GibbsChains(rbm, sets, temperatures, Backends.create(null, 1));
        for (int k = 0; k < chains.visible().data.length; k++) chains.visible().data[k] = KEY.uniform(k) < 0.5 ? 1 : 0;
        BlockedTrace trace = new BlockedTrace(sets);
        double[] on = new double[sets];
        for (int n = 0; n < sweeps; n++) {
            chains.sweep(KEY.fold(n));
            for (int m = 0; m < sets; m++) on[m] = Integer.bitCount(state(chains, m));
            if (n >= sweeps / 10) trace.add(on);
        }
        return trace.time();
    }

    private static int state(GibbsChains chains, int chain) {
        int state = 0, n = chains.visible().numCols;
        for (int i = 0; i < n; i++) state |= (int) chains.visible().data[chain * n + i] << i;
        return state;
    }
}

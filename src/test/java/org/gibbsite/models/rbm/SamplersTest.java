package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Samplers on a 4 + 3 machine whose law is listed. Chains are independent, so the number of them in a state is binomial;
 * with 16 states and a few comparisons, 4.5 standard errors are passed by chance once in some thousand tests.
 */
class SamplersTest {
    private static final int CHAINS = 40_000;
    private static final double ERRORS = 4.5;
    private final MatrixBackend backend = Backends.create(null, 1);
    private final Rbm rbm = SmallMachines.draw(4, 3, 2, false, 6);
    private final ExactRbm exact = ExactRbm.of(rbm);

    @AfterEach void close() {
        backend.close();
    }

    @Test void blockGibbsReachesTheExactLaw() {
        BlockGibbs chains = new BlockGibbs(CHAINS, rbm, backend);
        chains.startFromNoise(RandomKey.of(1));
        double[] law = SmallMachines.visibleLaw(exact, 1);
        assertThat(worst(chains.visible(), 0, law)).as("noise is not the law").isGreaterThan(ERRORS);
        for (int sweep = 0; sweep < 60; sweep++) chains.sweep(RandomKey.of(2).fold(sweep));
        assertThat(worst(chains.visible(), 0, law)).isLessThan(ERRORS);
    }

    @Test void blockGibbsDrawsFromTheConditionalsOfTheJointLaw() {
        double[][] joint = SmallMachines.joint(exact);
        BlockGibbs chains = new BlockGibbs(1, rbm, backend);
        for (int state = 0; state < joint.length; state++) {
            for (int i = 0; i < 4; i++) chains.visible().data[i] = state >> i & 1;
            chains.drawHidden(RandomKey.of(state));
            for (int j = 0; j < 3; j++) {
                double on = 0, all = 0;
                for (int h = 0; h < 8; h++) {
                    all += joint[state][h];
                    on += joint[state][h] * (h >> j & 1);
                }
                assertThat((double) chains.hiddenMeans().data[j]).isCloseTo(on / all, within(1e-6));
            }
        }
    }

    @Test void temperingLeavesTheExactLawOfEveryTemperatureInvariant() {
        int temperatures = 4;
        ParallelTempering tempering = new ParallelTempering(rbm, CHAINS, temperatures, backend);
        float[] beta = tempering.inverseTemperatures();
        for (int r = 0; r < temperatures; r++) drawExactly(tempering.visible(), r, beta[r]);
        for (int sweep = 0; sweep < 3; sweep++) tempering.sweep(RandomKey.of(3).fold(sweep));
        for (int r = 0; r < temperatures; r++) {
            double[] law = SmallMachines.visibleLaw(exact, beta[r]);
            assertThat(worst(tempering.visible(), r, law)).as("β = %s", beta[r]).isLessThan(ERRORS);
        }
        assertThat(tempering.acceptance()).hasSize(temperatures - 1);
        for (float rate : tempering.acceptance()) assertThat(rate).isBetween(0.001f, 0.03f); // 3 sweeps weigh 1 % each
    }

    @Test void temperedChainsStayIndependentOfEachOther() {
        ParallelTempering tempering = new ParallelTempering(rbm, CHAINS, 2, backend);
        for (int r = 0; r < 2; r++) drawExactly(tempering.visible(), r, tempering.inverseTemperatures()[r]);
        for (int sweep = 0; sweep < 3; sweep++) tempering.sweep(RandomKey.of(4).fold(sweep));
        double[] cold = SmallMachines.visibleLaw(exact, 1);
        double[] pairs = new double[256];
        for (int s = 0; s < 256; s++) pairs[s] = cold[s & 15] / 16; // β = 0: all states alike
        double[] counts = new double[256];
        for (int m = 0; m < CHAINS; m++)
            counts[state(tempering.visible(), m) | state(tempering.visible(), CHAINS + m) << 4]++;
        assertThat(worst(counts, pairs)).isLessThan(ERRORS);
    }

    @Test void temperingCrossesWhereGibbsChainsStayCaught() {
        Rbm valleys = new Rbm(4, 3, false); // all on or all off, both likely, and nothing between
        valleys.weights().fill(8);
        Arrays.fill(valleys.visibleBias(), -12);
        Arrays.fill(valleys.hiddenBias(), -16);
        double[] law = SmallMachines.visibleLaw(ExactRbm.of(valleys), 1);
        int chains = 2000;
        BlockGibbs gibbs = new BlockGibbs(chains, valleys, backend);
        ParallelTempering tempering = new ParallelTempering(valleys, chains, 10, backend);
        for (int sweep = 0; sweep < 300; sweep++) {
            gibbs.sweep(RandomKey.of(5).fold(sweep)); // both start with all units off
            tempering.sweep(RandomKey.of(5).fold(sweep));
        }
        assertThat(law[15]).isBetween(0.4, 0.6);
        assertThat(counts(gibbs.visible(), 0, chains)[15]).isLessThan(0.1 * chains);
        double error = Math.sqrt(law[15] * (1 - law[15]) / chains);
        assertThat(counts(tempering.visible(), 0, chains)[15] / chains).isBetween(law[15] - ERRORS * error,
                law[15] + ERRORS * error);
    }

    @Test void gaussianChainsReachTheExactMoments() {
        Rbm gaussian = SmallMachines.draw(3, 4, 1, true, 8);
        double[] expected = ExactRbm.of(gaussian).statistics().visible();
        BlockGibbs chains = new BlockGibbs(CHAINS, gaussian, backend);
        ParallelTempering tempering = new ParallelTempering(gaussian, CHAINS / 4, 4, backend);
        for (int sweep = 0; sweep < 60; sweep++) {
            chains.sweep(RandomKey.of(9).fold(sweep));
            tempering.sweep(RandomKey.of(10).fold(sweep));
        }
        for (int i = 0; i < 3; i++) {
            checkMean(chains.visible(), i, CHAINS, expected[i]);
            checkMean(tempering.visible(), i, CHAINS / 4, expected[i]);
        }
        FMatrixRMaj noise = chains.visible().copy();
        for (int k = 0; k < noise.data.length; k++) noise.data[k] -= chains.visibleMeans().data[k];
        for (int i = 0; i < 3; i++) assertThat(column(noise, i, CHAINS).deviation()).isCloseTo(1, within(0.02));
    }

    private static void checkMean(FMatrixRMaj visible, int unit, int rows, double expected) {
        Moments moments = column(visible, unit, rows);
        assertThat(Math.abs(moments.mean() - expected)).as("%s against %f", moments, expected)
                .isLessThan(ERRORS * moments.errorOfMean());
    }

    private static Moments column(FMatrixRMaj matrix, int column, int rows) {
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) values[row] = matrix.get(row, column);
        return Moments.of(values);
    }

    private void drawExactly(FMatrixRMaj visible, int r, double beta) {
        double[] law = SmallMachines.visibleLaw(exact, beta);
        RandomKey key = RandomKey.of(77).fold(r);
        for (int m = 0; m < CHAINS; m++) {
            double u = key.uniform(m);
            int state = 0;
            while (state < 15 && u >= law[state]) u -= law[state++];
            for (int i = 0; i < 4; i++) visible.data[(r * CHAINS + m) * 4 + i] = state >> i & 1;
        }
    }

    private static double worst(FMatrixRMaj visible, int r, double[] law) {
        return worst(counts(visible, r, CHAINS), law);
    }

    /** Largest deviation of a count from its expectation, in standard errors. */
    private static double worst(double[] counts, double[] law) {
        double worst = 0;
        for (int s = 0; s < law.length; s++) {
            double error = Math.sqrt(CHAINS * law[s] * (1 - law[s])) + 0.5; // rare states are not normal: at least half a chain
            worst = Math.max(worst, Math.abs(counts[s] - CHAINS * law[s]) / error);
        }
        return worst;
    }

    private static double[] counts(FMatrixRMaj visible, int r, int chains) {
        double[] counts = new double[16];
        for (int m = 0; m < chains; m++) counts[state(visible, r * chains + m)]++;
        return counts;
    }

    private static int state(FMatrixRMaj visible, int row) {
        int state = 0;
        for (int i = 0; i < 4; i++) state |= (int) visible.data[row * 4 + i] << i;
        return state;
    }
}

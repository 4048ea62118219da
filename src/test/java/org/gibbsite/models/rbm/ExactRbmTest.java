package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactRbmTest {
    private static final double EXACT = 1e-10;

    @ParameterizedTest
    @CsvSource({"4,3", "3,4", "1,1", "6,5", "2,7"}) void statisticsEqualThoseOfTheListedJointLaw(int visible,
            int hidden) {
        ExactRbm rbm = ExactRbm.of(SmallMachines.draw(visible, hidden, 1.5, false, 3));
        double[][] joint = SmallMachines.joint(rbm);
        double[] v = new double[visible], h = new double[hidden], products = new double[visible * hidden];
        for (int s = 0; s < joint.length; s++) {
            for (int t = 0; t < joint[s].length; t++) {
                for (int i = 0; i < visible; i++) v[i] += joint[s][t] * (s >> i & 1);
                for (int j = 0; j < hidden; j++) h[j] += joint[s][t] * (t >> j & 1);
                for (int i = 0; i < visible; i++) {
                    for (int j = 0; j < hidden; j++) products[i * hidden + j] += joint[s][t] * (s >> i & t >> j & 1);
                }
            }
        }
        ModelStatistics statistics = rbm.statistics();
        assertThat(statistics.visible()).containsExactly(v, within(EXACT));
        assertThat(statistics.hidden()).containsExactly(h, within(EXACT));
        assertThat(statistics.products()).containsExactly(products, within(EXACT));
        assertThat(statistics.logPartition()).isCloseTo(rbm.logPartition(), within(EXACT));
        double first = rbm.logJoint(new double[visible], new double[hidden], statistics.logPartition());
        assertThat(first).isCloseTo(Math.log(joint[0][0]), within(EXACT));
    }

    @Test void visibleDistributionIsTheMarginalOfTheJointLaw() {
        ExactRbm rbm = ExactRbm.of(SmallMachines.draw(4, 3, 1.5, false, 3));
        assertThat(rbm.visibleDistribution()).containsExactly(SmallMachines.visibleLaw(rbm, 1), within(EXACT));
    }

    @ParameterizedTest
    @CsvSource({"4,3,false", "3,5,false", "4,3,true"}) void gradientEqualsFiniteDifferencesOfTheLogLikelihood(
            int visible, int hidden, boolean gaussian) {
        Rbm rbm = SmallMachines.draw(visible, hidden, 0.5, gaussian, 5);
        double[][] data = {new double[visible], new double[visible], new double[visible]};
        data[1][0] = 1;
        for (int i = 0; i < visible; i++) data[2][i] = gaussian ? 0.3 * i - 0.4 : i % 2;
        ExactRbm exact = ExactRbm.of(rbm);
        double[] parameters = pack(exact);
        double[] gradient = gradient(exact, data);
        for (int k = 0; k < parameters.length; k++) {
            double step = 1e-5, kept = parameters[k];
            parameters[k] = kept + step;
            double up = likelihood(unpack(parameters, exact), data);
            parameters[k] = kept - step;
            double down = likelihood(unpack(parameters, exact), data);
            parameters[k] = kept;
            assertThat(gradient[k]).as("parameter %d", k).isCloseTo((up - down) / (2 * step), within(1e-8));
        }
    }

    @Test void resultsDoNotDependOnTheSlices() {
        ExactRbm rbm = ExactRbm.of(SmallMachines.draw(30, 13, 0.5, false, 7)); // inputs are refreshed once
        LogPartition slices = new LogPartition(rbm);
        ExactMoments moments = new ExactMoments(rbm);
        while (slices.advance(7)) assertThat(slices.value()).isNaN();
        while (moments.advance(100)) continue;
        assertThat(slices.value()).isEqualTo(rbm.logPartition());
        assertThat(moments.statistics().products()).isEqualTo(rbm.statistics().products());
    }

    @Test void hugeWeightsNeitherOverflowNorLosePrecision() {
        double[] weights = {2000, -1500, 800, 900, -3000, 10};
        ExactRbm rbm = new ExactRbm(weights, new double[]{-500, 400}, new double[]{100, -200, 30}, false);
        double lowest = Double.POSITIVE_INFINITY; // differences of energies are so large that only one state counts
        for (int v = 0; v < 4; v++) {
            for (int h = 0; h < 8; h++) {
                lowest = Math.min(lowest, SmallMachines.energy(rbm, ExactRbm.bits(v, 2), ExactRbm.bits(h, 3)));
            }
        }
        assertThat(rbm.logPartition()).isCloseTo(-lowest, within(1e-9));
        assertThat(rbm.statistics().logPartition()).isCloseTo(-lowest, within(1e-9));
        assertThat(rbm.statistics().products()).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 10, 16}) // 16: inputs up to nearly 300, where products are taken two by two
    void productsOfOddsEqualSumsOfLogarithms(double deviation) {
        ExactRbm rbm = ExactRbm.of(SmallMachines.draw(37, 13, deviation, false, 9));
        double[] columns = Enumeration.transposed(rbm.weights, 37, 13);
        LayerInputs inputs = new LayerInputs(rbm.visibleBias, columns);
        assertThat(inputs.largest()).isLessThan(SigmoidProducts.LARGEST_INPUT);
        SummedLayer products = new SigmoidProducts(inputs);
        SummedLayer sums = new SigmoidSum(new LayerInputs(rbm.visibleBias, columns));
        double[] means = new double[37], expectedMeans = new double[37];
        for (GrayCode code = new GrayCode(13); !code.isLast();) {
            int unit = code.next();
            products.flip(unit, code.isOn(unit));
            sums.flip(unit, code.isOn(unit));
            double expected = sums.logSum();
            assertThat(products.logSum()).isCloseTo(expected, within(1e-10 * Math.max(1, expected)));
        }
        products.means(means);
        sums.means(expectedMeans);
        assertThat(means).containsExactly(expectedMeans, within(EXACT));
    }

    @Test void notANumberStaysNotANumber() {
        Rbm rbm = SmallMachines.draw(4, 3, 1, false, 9);
        rbm.weights().data[5] = Float.NaN;
        assertThat(ExactRbm.of(rbm).logPartition()).isNaN();
    }

    @Test void gaussianLogPartitionEqualsTheIntegral() {
        ExactRbm rbm = ExactRbm.of(SmallMachines.draw(1, 3, 1, true, 9));
        double integral = 0, width = 0.001;
        for (double v = -15; v < 15; v += width) integral += width * Math.exp(-rbm.freeEnergy(new double[]{v}));
        assertThat(rbm.logPartition()).isCloseTo(Math.log(integral), within(1e-9));
    }

    @Test void tooLargeLayersAreRefusedByNumber() {
        ExactRbm rbm = ExactRbm.of(new Rbm(30, 21, false));
        assertThatIllegalArgumentException().isThrownBy(rbm::logPartition).withMessageContaining("2^21")
                .withMessageContaining("20");
        assertThat(ExactRbm.isFeasible(30, 21, false)).isFalse();
        assertThat(ExactRbm.isFeasible(16, 500, false)).isTrue();
        assertThat(ExactRbm.isFeasible(16, 500, true)).isFalse();
    }

    /** ⟨∂(−F)⟩_data − ⟨∂(−F)⟩_model for W, a, b in turn; for Gaussian units ∂(−F)/∂a = v − a. */
    private static double[] gradient(ExactRbm rbm, double[][] data) {
        int visible = rbm.visibleUnits(), hidden = rbm.hiddenUnits();
        ModelStatistics model = rbm.statistics();
        double[] gradient = new double[visible * hidden + visible + hidden];
        for (int k = 0; k < visible * hidden; k++) gradient[k] = -model.products()[k];
        for (int i = 0; i < visible; i++) gradient[visible * hidden + i] = -model.visible()[i];
        for (int j = 0; j < hidden; j++) gradient[visible * hidden + visible + j] = -model.hidden()[j];
        for (double[] v : data) {
            for (int j = 0; j < hidden; j++) {
                double mean = LogSum.sigmoid(rbm.hiddenInput(v, j)) / data.length;
                gradient[visible * hidden + visible + j] += mean;
                for (int i = 0; i < visible; i++) gradient[i * hidden + j] += v[i] * mean;
            }
            for (int i = 0; i < visible; i++) gradient[visible * hidden + i] += v[i] / data.length;
        }
        return gradient;
    }

    private static double likelihood(ExactRbm rbm, double[][] data) {
        return rbm.meanLogLikelihood(data, rbm.logPartition());
    }

    private static double[] pack(ExactRbm rbm) {
        int weights = rbm.weights.length, visible = rbm.visibleUnits();
        double[] all = new double[weights + visible + rbm.hiddenUnits()];
        System.arraycopy(rbm.weights, 0, all, 0, weights);
        System.arraycopy(rbm.visibleBias, 0, all, weights, visible);
        System.arraycopy(rbm.hiddenBias, 0, all, weights + visible, rbm.hiddenUnits());
        return all;
    }

    private static ExactRbm unpack(double[] all, ExactRbm shape) {
        int weights = shape.weights.length, biases = weights + shape.visibleUnits();
        return new ExactRbm(java.util.Arrays.copyOf(all, weights), java.util.Arrays.copyOfRange(all, weights, biases),
                java.util.Arrays.copyOfRange(all, biases, all.length), shape.isGaussianVisible());
    }
}

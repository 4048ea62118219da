package org.gibbsite.models.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutocorrelationTimeTest {
    private static final RandomKey KEY = RandomKey.of(12);

    @ParameterizedTest
    @ValueSource(doubles = {-0.2, 0, 0.3, 0.7, 0.9, 0.97}) void timeOfAFirstOrderProcessIsFoundWithinItsError(
            double phi) {
        double expected = FirstOrder.time(phi);
        double sum = 0, squares = 0;
        int repeats = 12;
        for (int n = 0; n < repeats; n++) {
            AutocorrelationTime time = AutocorrelationTime.of(FirstOrder.chains(phi, 2, 20_000, KEY.fold(n)));
            double z = (time.time() - expected) / time.error();
            assertThat(time.isClosed()).isTrue();
            assertThat(Math.abs(z)).as("φ = %s: %s, expected %s", phi, time, expected).isLessThan(4.2);
            sum += z;
            squares += z * z;
        }
        assertThat(Math.abs(sum / repeats)).as("mean z at φ = %s: bias", phi).isLessThan(1.5);
        assertThat(Math.sqrt(squares / repeats)).as("spread of z at φ = %s: errors stated", phi).isBetween(0.2, 2.0);
    }

    @Test void independentDrawsHaveTimeOne() {
        AutocorrelationTime time = AutocorrelationTime.of(FirstOrder.chains(0, 4, 10_000, KEY));
        assertThat(time.time()).isCloseTo(1, within(4 * time.error()));
        assertThat(time.error()).isLessThan(0.03);
    }

    @Test void theWindowIsTheLeastThatIsFiveTimesSokalsTime() {
        double[] covariance = new double[400];
        for (int t = 0; t < covariance.length; t++) covariance[t] = Math.pow(0.9, t);
        AutocorrelationTime time = AutocorrelationTime.of(covariance, 1_000_000_000);
        double sum = 1;
        for (int t = 1; t <= time.window(); t++) sum += 2 * covariance[t];
        assertThat(time.time()).isCloseTo(sum, within(1e-5));
        assertThat(time.window()).isBetween(46, 49);
        assertThat(sum).as("e⁻⁵ left out").isBetween(19 * 0.985, 19.0);
    }

    @Test void whatNeverChangesHasNoTime() {
        assertThat(AutocorrelationTime.of(new float[2][50]).time()).isNaN();
    }

    @Test void aWindowThatDoesNotCloseIsSaid() {
        float[] ramp = new float[40];
        for (int t = 0; t < ramp.length; t++) ramp[t] = t < 20 ? 0 : 1;
        AutocorrelationTime time = AutocorrelationTime.of(new float[][]{ramp, new float[40]});
        assertThat(time.time()).as("stuck chains look correlated").isGreaterThan(5);
    }

    @Test void transformsGiveTheDirectSums() {
        for (int[] shape : new int[][]{{1, 1}, {1, 7}, {2, 64}, {3, 100}, {1, 2100}}) {
            float[][] x = FirstOrder.chains(0.6, shape[0], shape[1], KEY.fold(shape[1]));
            double[] direct = direct(x), fast = Autocovariance.of(x);
            for (int t = 0; t < direct.length; t++) {
                assertThat(fast[t]).as("lag %d of %s", t, Arrays.toString(shape)).isCloseTo(direct[t], within(1e-12));
            }
        }
    }

    private static double[] direct(float[][] x) {
        double mean = 0;
        for (float[] chain : x) for (float value : chain) mean += value / ((double) x.length * chain.length);
        double[] covariance = new double[x[0].length];
        for (float[] chain : x) {
            for (int t = 0; t < chain.length; t++) {
                for (int s = 0; s + t < chain.length; s++) {
                    covariance[t] += (chain[s] - mean) * (chain[s + t] - mean) / ((double) x.length * chain.length);
                }
            }
        }
        return covariance;
    }

    @Test void chainsThatAgreeHaveRHatOneAndOthersHaveNot() {
        float[][] chains = FirstOrder.chains(0.5, 6, 4000, KEY);
        assertThat(SplitRHat.of(chains)).isBetween(0.999, 1.005);
        for (int t = 0; t < 4000; t++) chains[0][t] += 3;
        assertThat(SplitRHat.of(chains)).as("one chain elsewhere").isGreaterThan(1.4);
    }

    @Test void oneChainThatDriftsIsCaughtByItsHalves() {
        float[] drifting = FirstOrder.series(0.5, 4000, KEY);
        for (int t = 0; t < 4000; t++) drifting[t] += t / 1000f;
        assertThat(SplitRHat.of(new float[][]{drifting})).isGreaterThan(1.3);
        assertThat(SplitRHat.of(new float[2][100])).isNaN();
    }

    @Test void rHatIsThatOfTheFormula() {
        float[][] chains = {{1, 2, 3, 5}, {2, 4, 3, 1}};
        // halves (1 2) (3 5) (2 4) (3 1): means 1.5 4 3 2, variances 0.5 2 2 2: W = 1.625, B/n = 1.229166…
        assertThat(SplitRHat.of(chains)).isCloseTo(Math.sqrt(0.5 + 1.2291666666666667 / 1.625), within(1e-9));
    }
}

package org.gibbsite.models.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means of series whose law is known, in units of their stated errors. */
class MeanErrorTest {
    private static final RandomKey KEY = RandomKey.of(31);

    private static double[][] precise(float[][] x) {
        double[][] precise = new double[x.length][x[0].length];
        for (int m = 0; m < x.length; m++) for (int t = 0; t < precise[m].length; t++) precise[m][t] = x[m][t];
        return precise;
    }

    private static double mean(double[][] x) {
        double sum = 0;
        for (double[] chain : x) for (double value : chain) sum += value / ((double) x.length * chain.length);
        return sum;
    }

    private static void add(Calibration z, double[][] x, ChainSpectrum... others) {
        ChainSpectrum own = ChainSpectrum.of(x);
        z.add("mean", mean(x), MeanError.of(own, others).error(own.variance(), (double) x.length * x[0].length), 0);
    }

    /** x + share · z, with z slow. */
    private static double[][] sum(double[][] x, double share, double[][] z) {
        double[][] sum = new double[x.length][x[0].length];
        for (int m = 0; m < x.length; m++)
            for (int t = 0; t < sum[m].length; t++) sum[m][t] = x[m][t] + share * z[m][t];
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"-0.6, 1, 1000", "0, 2, 500", "0.8, 1, 1000", "0.9, 4, 1000",
            "0.95, 1, 4000"}) void aSeriesOfOneTimeIsCalibrated(
                    double phi, int chains, int length) {
        Calibration z = new Calibration("φ = " + phi);
        for (int n = 0; n < 400; n++) add(z, precise(FirstOrder.chains(phi, chains, length, KEY.fold(n))));
        z.requireTold();
        z.require(0.9, 1.05, 2.5);
    }

    @Test void aSlowModeOfLittleWeightIsSeenThroughASlowerObservable() {
        Calibration alone = new Calibration("alone"), together = new Calibration("with the slower one");
        for (int n = 0; n < 200; n++) {
            double[][] slow = precise(FirstOrder.chains(0.98, 1, 4000, KEY.fold(n).fold("slow")));
            double[][] x = sum(precise(FirstOrder.chains(0.3, 1, 4000, KEY.fold(n))), 0.3, slow);
            AutocorrelationTime own = AutocorrelationTime.of(ChainSpectrum.of(x).covariance(), 4000);
            alone.add("mean", mean(x), Math.sqrt(ChainSpectrum.of(x).variance() * own.time() / 4000), 0);
            add(together, x, ChainSpectrum.of(slow));
        }
        assertThat(alone.rms("mean")).as("the automatic window alone").isGreaterThan(1.4);
        together.requireTold();
        together.require(0.85, 1.1, 2);
    }

    @Test void anObservableThatIsNotCoupledCostsLittle() {
        Calibration z = new Calibration("not coupled");
        for (int n = 0; n < 200; n++) {
            ChainSpectrum slow = ChainSpectrum.of(FirstOrder.chains(0.98, 1, 4000, KEY.fold(n).fold("slow")));
            add(z, precise(FirstOrder.chains(0.3, 1, 4000, KEY.fold(n))), slow);
        }
        z.requireTold();
        z.require(0.9, 1.05, 2);
    }

    @Test void aRunShorterThanTheSlowTimeSaysSoWhereItIsCoupledOnly() {
        float[][] step = new float[1][400]; // one long excursion
        for (int t = 200; t < 400; t++) step[0][t] = 1;
        ChainSpectrum slow = ChainSpectrum.of(step);
        int untold = 0, decoupled = 0;
        for (int n = 0; n < 100; n++) {
            double[][] fast = precise(FirstOrder.chains(0.3, 1, 400, KEY.fold(n)));
            ChainSpectrum coupled = ChainSpectrum.of(sum(fast, 1, precise(step)));
            if (Double.isNaN(MeanError.of(coupled, slow).widening())) untold++;
            if (Double.isNaN(MeanError.of(ChainSpectrum.of(fast), slow).widening())) decoupled++;
        }
        assertThat(untold).as("of 100 coupled runs").isGreaterThan(95);
        assertThat(decoupled).as("of 100 others").isLessThan(10);
    }

    @Test void whatNeverChangesAndRunsOfOneValueHaveNoError() {
        assertThat(MeanError.of(ChainSpectrum.of(new double[1][100])).error(0, 100)).isNaN();
        assertThat(MeanError.of(ChainSpectrum.of(new double[][]{{3}})).widening()).isNaN();
    }

    @Test void blocksTellWhatSingleValuesTell() {
        BlockedTrace trace = new BlockedTrace(3), other = new BlockedTrace(3);
        float[][] x = FirstOrder.chains(0.9, 3, 20_000, KEY), y = FirstOrder.chains(0.97, 3, 20_000, KEY.fold("y"));
        double[] values = new double[3];
        for (int t = 0; t < 20_000; t++) {
            for (int m = 0; m < 3; m++) values[m] = x[m][t] + 0.5 * y[m][t];
            trace.add(values);
            for (int m = 0; m < 3; m++) values[m] = y[m][t];
            other.add(values);
        }
        MeanError ofBlocks = MeanError.of(ChainSpectrum.of(trace), ChainSpectrum.of(other)), ofValues = MeanError.of(
                ChainSpectrum.of(sum(precise(x), 0.5, precise(y))), ChainSpectrum.of(y));
        assertThat(trace.blockLength()).isGreaterThan(1);
        assertThat(ofBlocks.time().time()).isCloseTo(ofValues.time().time(), within(0.1 * ofValues.time().time()));
        assertThat(ofBlocks.error(trace)).isEqualTo(ofBlocks.error(trace.variance(), 60_000));
    }

    @Test void theCommonPartIsThatOfTheDirectSums() {
        for (int chains = 1; chains < 5; chains++) {
            double[][] x = precise(FirstOrder.chains(0.6, chains, 50, KEY)), y = precise(
                    FirstOrder.chains(0.8, chains, 50, KEY.fold("y")));
            y = sum(y, 0.7, x);
            double[] found = ChainSpectrum.of(x).cross(ChainSpectrum.of(y));
            double meanX = mean(x), meanY = mean(y);
            for (int t = 0; t < 50; t++) {
                double sum = 0;
                for (int m = 0; m < chains; m++) {
                    for (int s = 0; s + t < 50; s++) {
                        sum += 0.5 * ((x[m][s] - meanX) * (y[m][s + t] - meanY)
                                + (x[m][s + t] - meanX) * (y[m][s] - meanY)) / (50.0 * chains);
                    }
                }
                assertThat(found[t]).as("lag %d of %d chains", t, chains).isCloseTo(sum, within(1e-12));
            }
        }
    }

    @Test void aSlowModeOfLittleWeightIsSeenInALongRunWithoutAnyOther() {
        double[][] x = sum(precise(FirstOrder.chains(0, 1, 200_000, KEY)), 0.3,
                precise(FirstOrder.chains(0.98, 1, 200_000, KEY.fold("slow"))));
        double expected = (1 + 0.09 * FirstOrder.time(0.98)) / 1.09;
        ChainSpectrum spectrum = ChainSpectrum.of(x);
        AutocorrelationTime narrow = AutocorrelationTime.of(spectrum.covariance(), 200_000), wide = spectrum.time();
        assertThat(narrow.time()).as("automatic window, exact %s", expected).isLessThan(0.75 * expected);
        assertThat(wide.time()).isCloseTo(expected, within(4 * wide.error()));
    }

    @Test void observablesOfDifferentBlocksAreRefused() {
        ChainSpectrum one = ChainSpectrum.of(new double[][]{{1, 2, 3}});
        assertThatIllegalArgumentException().isThrownBy(() -> one.cross(ChainSpectrum.of(new double[][]{{1, 2}})))
                .withMessageContaining("different blocks");
    }
}

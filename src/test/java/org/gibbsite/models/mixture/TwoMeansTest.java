package org.gibbsite.models.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.data.Clouds;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** Grid, Gaussian and chain on the law of two means. */
class TwoMeansTest {
    private static TwoMeans target(int points, long seed) {
        return new TwoMeans(Clouds.of("two-means", points, 3, RandomKey.of(seed)).points());
    }

    private static MeansPosterior fitted(TwoMeans target, boolean full) {
        MeansPosterior q = new MeansPosterior(-1, 1);
        for (int n = 0; n < 3000; n++) q.step(target, n < 1500 ? 0.05 : 0.005, full);
        q.look(target, full);
        return q;
    }

    private static double meanOfLarger(MeansGrid grid, int side) {
        double sum = 0, weighted = 0;
        for (int row = 0; row < side; row++) for (int column = 0; column < side; column++) {
            double p = Math.exp(grid.values()[row * side + column] - grid.logEvidence());
            sum += p;
            weighted += p * grid.at(Math.max(row, column));
        }
        return weighted / sum;
    }

    /** E[μ₁ | X] by a plain sum over a grid. */
    private static double plainMeanOfFirst(TwoMeans target, int side) {
        double sum = 0, weighted = 0, shift = target.logJoint(-1, 1);
        for (int row = 0; row < side; row++) for (int column = 0; column < side; column++) {
            double first = -8 + 16.0 * column / (side - 1), second = -8 + 16.0 * row / (side - 1);
            double p = Math.exp(target.logJoint(first, second) - shift);
            sum += p;
            weighted += p * first;
        }
        return weighted / sum;
    }

    @Test void pairsOfMeansForAPictureHaveTheSameLikelihood() {
        TwoMeans target = target(300, 1);
        double[] first = {-3, -0.5, 0, 2.25, 7}, second = {-1, 0.5, 60};
        double[][] found = target.logLikelihoods(first, second);
        for (int row = 0; row < second.length; row++) for (int column = 0; column < first.length; column++) {
            double plain = target.logLikelihood(first[column], second[row]);
            assertThat(found[row][column]).isCloseTo(plain, within(1e-9 * Math.abs(plain)));
        }
        assertThat(target.logLikelihoods(new double[]{1000}, new double[]{1000})[0][0])
                .as("too small for a product").isEqualTo(-1e9);
    }

    @Test void theGaussianGoesOnFromWhatWasSaved() {
        TwoMeans target = target(10, 2);
        MeansPosterior q = new MeansPosterior(-1, 1), other = new MeansPosterior(5, 5);
        for (int n = 0; n < 20; n++) q.step(target, 0.05, true);
        other.restore(q.save());
        assertThat(other.bound()).isEqualTo(q.bound());
        q.step(target, 0.05, false);
        other.step(target, 0.05, false);
        assertThat(other.save()).isEqualTo(q.save());
        assertThat(q.covariance()[1]).as("of a diagonal one").isZero();
    }

    @Test void nodesIntegratePolynomialsExactly() {
        double[][] nodes = GaussHermite.nodes(12);
        double[] moments = {1, 0, 1, 0, 3, 0, 15, 0, 105, 0, 945};
        for (int power = 0; power < moments.length; power++) {
            double sum = 0;
            for (int i = 0; i < 12; i++) sum += nodes[1][i] * Math.pow(nodes[0][i], power);
            assertThat(sum).as("moment " + power).isCloseTo(moments[power], within(1e-9 * Math.max(1, moments[power])));
        }
    }

    @Test void gradientsAreThoseOfDifferences() {
        TwoMeans target = target(20, 1);
        double h = 1e-5;
        double[] slope = new double[2], joint = new double[2];
        target.gradient(-0.7, 1.1, slope);
        target.jointGradient(-0.7, 1.1, joint);
        for (int i = 0; i < 2; i++) {
            double a = i == 0 ? h : 0, b = h - a;
            assertThat(slope[i]).isCloseTo((target.logLikelihood(-0.7 + a, 1.1 + b)
                    - target.logLikelihood(-0.7 - a, 1.1 - b)) / (2 * h), within(1e-6));
            assertThat(joint[i]).isCloseTo((target.logJoint(-0.7 + a, 1.1 + b)
                    - target.logJoint(-0.7 - a, 1.1 - b)) / (2 * h), within(1e-6));
        }
        MeansPosterior q = new MeansPosterior(-1, 1.3);
        q.parameters()[3] = 0.2;
        double[] gradient = q.look(target, true).clone();
        for (int i = 0; i < 5; i++) {
            double at = q.parameters()[i];
            q.parameters()[i] = at + h;
            q.look(target, true);
            double up = q.bound();
            q.parameters()[i] = at - h;
            q.look(target, true);
            double down = q.bound();
            q.parameters()[i] = at;
            assertThat(gradient[i]).as("parameter " + i).isCloseTo((up - down) / (2 * h), within(2e-5));
        }
    }

    @Test void halfOfTheModesCostsLogTwo() {
        TwoMeans target = target(20, 1);
        MeansGrid grid = MeansGrid.of(target, MeansGrid.SIDE);
        assertThat(grid.logEvidence()).isCloseTo(MeansGrid.of(target, 321).logEvidence(), within(1e-4));
        assertThat(grid.values()[100 * 641 + 300]).isCloseTo(target.logJoint(grid.at(300), grid.at(100)), within(1e-9));
        assertThat(grid.meanOfFirst()).isCloseTo(plainMeanOfFirst(target, 321), within(1e-9));
        assertThat(grid.logEvidence() - fitted(target, true).bound()).isCloseTo(Math.log(2), within(0.02));
        assertThat(grid.logEvidence() - fitted(target, false).bound()).isBetween(0.69, 0.75);
    }

    @Test void theRuleOfMetropolisIsInDetailedBalance() {
        TwoMeans target = target(3, 2);
        double[] log = new double[9], p = new double[9];
        double sum = 0;
        for (int s = 0; s < 9; s++) sum += p[s] = Math.exp(log[s] = target.logJoint(s % 3 - 1, s / 3 - 1));
        for (int from = 0; from < 9; from++) for (int to = 0; to < 9; to++) {
            double there = p[from] / sum * MeansChain.acceptance(log[from], log[to]) / 9;
            double back = p[to] / sum * MeansChain.acceptance(log[to], log[from]) / 9;
            assertThat(there).isCloseTo(back, within(1e-12));
        }
    }

    @Test void theChainFindsTheMeanOfTheGrid() {
        TwoMeans target = target(10, 4);
        MeansGrid grid = MeansGrid.of(target, 321);
        double sum = 0, squares = 0;
        int chains = 40;
        MeansChain chain = null;
        for (int c = 0; c < chains; c++) {
            RandomKey key = RandomKey.of(5).fold(c);
            chain = new MeansChain(target, 0, 0);
            double larger = 0; // exchanging the means does not change it
            for (int n = 0; n < 20_000; n++) {
                chain.move(target, key.fold(n));
                larger += Math.max(chain.first(), chain.second()) / 20_000;
            }
            assertThat(chain.hops()).isGreaterThan(5);
            assertThat(chain.acceptance()).isBetween(0.2, 0.9);
            sum += larger;
            squares += larger * larger;
        }
        double mean = sum / chains, error = Math.sqrt((squares / chains - mean * mean) / (chains - 1));
        assertThat(error).isLessThan(0.02);
        assertThat(Math.abs(mean - meanOfLarger(grid, 321))).as("within four standard errors").isLessThan(4 * error);
        RandomKey key = RandomKey.of(6);
        MeansChain same = new MeansChain(target, 9, 9);
        same.restore(chain.save());
        same.move(target, key.fold(-1));
        chain.move(target, key.fold(-1));
        assertThat(same.save()).isEqualTo(chain.save());
    }
}

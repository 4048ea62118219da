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
        MeansPosterior q = new MeansPosterior(-1, 1, full);
        for (int n = 0; n < 3000; n++) q.step(target, n < 1500 ? 0.05 : 0.005);
        q.look(target);
        return q;
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
        double[] slope = target.gradient(-0.7, 1.1), joint = target.jointGradient(-0.7, 1.1);
        assertThat(slope[0]).isCloseTo((target.logLikelihood(-0.7 + h, 1.1) - target.logLikelihood(-0.7 - h, 1.1))
                / (2 * h), within(1e-6));
        assertThat(joint[1]).isCloseTo((target.logJoint(-0.7, 1.1 + h) - target.logJoint(-0.7, 1.1 - h)) / (2 * h),
                within(1e-6));
        MeansPosterior q = new MeansPosterior(-1, 1.3, true);
        q.parameters()[3] = 0.2;
        double[] gradient = q.look(target);
        for (int i = 0; i < 5; i++) {
            double at = q.parameters()[i];
            q.parameters()[i] = at + h;
            q.look(target);
            double up = q.bound();
            q.parameters()[i] = at - h;
            q.look(target);
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
        assertThat(grid.meanOfFirst()).isCloseTo(0, within(1.5));
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
            for (int n = 0; n < 20_000; n++) chain.move(target, key.fold(n));
            assertThat(chain.hops()).isGreaterThan(5);
            assertThat(chain.acceptance()).isBetween(0.2, 0.9);
            sum += chain.meanOfLarger();
            squares += chain.meanOfLarger() * chain.meanOfLarger();
        }
        double mean = sum / chains, error = Math.sqrt((squares / chains - mean * mean) / (chains - 1));
        assertThat(error).isLessThan(0.02);
        assertThat(Math.abs(mean - grid.meanOfLarger())).as("within four standard errors").isLessThan(4 * error);
        RandomKey key = RandomKey.of(6);
        MeansChain same = new MeansChain(target, 9, 9);
        same.restore(chain.save());
        same.move(target, key.fold(-1));
        chain.move(target, key.fold(-1));
        assertThat(same.save()).isEqualTo(chain.save());
    }
}

package org.gibbsite.labs.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.GibbsChains;
import org.gibbsite.models.rbm.ModelStatistics;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.VisibleLaw;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sampler against enumeration: 4 + 3 units, many seeds, errors corrected for autocorrelation. */
class GibbsLawTest {
    private static final int VISIBLE = 4, HIDDEN = 3, CHAINS = 4, BURN_IN = 200;
    private static final MatrixBackend BACKEND = Backends.create(null, 1);

    @Test void momentsAndEnergyAreThoseOfEnumeration() { requireMoments(20, 1500); }

    @Tag("slow")
    @Test void momentsAndEnergyAreThoseOfEnumerationInLongRuns() { requireMoments(20, 50_000); }

    @Test void visibleStatesPassAChiSquareTest() { requireVisits(5, 3000); }

    @Tag("slow")
    @Test void visibleStatesPassAChiSquareTestInLongRuns() { requireVisits(20, 60_000); }

    @Test void totalVariationFallsAsOneOverTheRootOfTheSamples() { requireConvergence(12, 16, 30, 12.0); }

    @Tag("slow")
    @Test void totalVariationFallsAsOneOverTheRootOfTheSamplesInLongRuns() {
        requireConvergence(20, 64, 100, 20);
    }

    private static Rbm machine(int seed) {
        RandomKey key = RandomKey.of(seed).fold("machine");
        Rbm rbm = new Rbm(VISIBLE, HIDDEN, false);
        rbm.drawWeights(1.5, key.fold("w"));
        key.fold("a").normals(rbm.visibleBias());
        key.fold("b").normals(rbm.hiddenBias());
        return rbm;
    }

    private static GibbsChains burntIn(Rbm rbm, int chains, RandomKey key) {
        GibbsChains sampler = new GibbsChains(rbm, chains, 1, BACKEND);
        for (int k = 0; k < sampler.visible().data.length; k++)
            sampler.visible().data[k] = key.uniform(k) < 0.5 ? 1 : 0;
        for (int n = 0; n < BURN_IN; n++) sampler.sweep(key.fold(-1 - n));
        return sampler;
    }

    @Test void theExactSideIsOfTheMachineAsItWas() {
        Rbm rbm = machine(1);
        ExactSide exact = new ExactSide(rbm, true);
        double energy = VisibleLaw.of(ExactRbm.of(rbm)).meanEnergy();
        rbm.visibleBias()[0] += 1;
        assertThat(exact.meanEnergy()).isEqualTo(energy);
    }

    /** E[v_i], E[h_j], E[v_i h_j] and E[E] of each seed: max |z| below the Bonferroni bound at α = 10⁻³. */
    private static void requireMoments(int seeds, int sweeps) {
        double worst = 0;
        int tests = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Rbm rbm = machine(seed);
            double[] expected = expected(rbm);
            BlockedTrace[] traces = new BlockedTrace[expected.length];
            for (int k = 0; k < traces.length; k++) traces[k] = new BlockedTrace(CHAINS);
            RandomKey key = RandomKey.of(seed);
            GibbsChains sampler = burntIn(rbm, CHAINS, key);
            for (int n = 0; n < sweeps; n++) {
                sampler.sweep(key.fold(n));
                observe(sampler, traces);
            }
            for (int k = 0; k < traces.length; k++) {
                double error = Math.sqrt(traces[k].variance() * traces[k].time().time() / (CHAINS * (double) sweeps));
                worst = Math.max(worst, Math.abs(traces[k].mean() - expected[k]) / error);
                tests++;
            }
        }
        assertThat(worst).as("largest of %d |z|", tests).isLessThan(bonferroni(tests, 1e-3));
    }

    private static double[] expected(Rbm rbm) {
        ModelStatistics mean = ExactRbm.of(rbm).statistics();
        List<Double> all = new ArrayList<>();
        for (double x : mean.visible()) all.add(x);
        for (double x : mean.hidden()) all.add(x);
        for (double x : mean.products()) all.add(x);
        all.add(VisibleLaw.of(ExactRbm.of(rbm)).meanEnergy());
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void observe(GibbsChains sampler, BlockedTrace[] traces) {
        double[] values = new double[CHAINS];
        int k = 0;
        for (int i = 0; i < VISIBLE; i++, k++) {
            for (int m = 0; m < CHAINS; m++) values[m] = sampler.visible().get(m, i);
            traces[k].add(values);
        }
        for (int j = 0; j < HIDDEN; j++, k++) {
            for (int m = 0; m < CHAINS; m++) values[m] = sampler.hidden().get(m, j);
            traces[k].add(values);
        }
        for (int i = 0; i < VISIBLE; i++) {
            for (int j = 0; j < HIDDEN; j++, k++) {
                for (int m = 0; m < CHAINS; m++) values[m] = sampler.visible().get(m, i) * sampler.hidden().get(m, j);
                traces[k].add(values);
            }
        }
        traces[k].add(sampler.energies());
    }

    /** |z| that the largest of so many standard normals exceeds with probability about α. */
    private static double bonferroni(int tests, double alpha) {
        double low = 0, high = 10;
        for (int n = 0; n < 60; n++) {
            double middle = (low + high) / 2;
            // upper tail of the normal law: Abramowitz and Stegun, 1964, 26.2.12, below 1 % off beyond 3
            double tail = Math.exp(-middle * middle / 2) / Math.sqrt(2 * Math.PI) / Math.max(middle, 0.1)
                    * (1 - 1 / (middle * middle + 2));
            if (2 * tests * tail > alpha) low = middle;
            else
                high = middle;
        }
        return high;
    }

    /** χ² over states with an expected count of at least 10, on samples thinned by 2τ: p > 10⁻⁴. */
    private static void requireVisits(int seeds, int draws) {
        for (int seed = 0; seed < seeds; seed++) {
            Rbm rbm = machine(seed);
            RandomKey key = RandomKey.of(100 + seed);
            GibbsChains sampler = burntIn(rbm, CHAINS, key);
            int thinning = (int) Math.ceil(2 * slowestTime(sampler, key.fold("pilot")));
            long[] counts = new long[1 << VISIBLE];
            for (int n = 0; n < draws / CHAINS; n++) {
                for (int k = 0; k < thinning; k++) sampler.sweep(key.fold(n).fold(k));
                for (int m = 0; m < CHAINS; m++) counts[state(sampler, m)]++;
            }
            requireChiSquare(counts, VisibleLaw.of(ExactRbm.of(rbm)).probabilities(), seed, thinning);
        }
    }

    /** The longest τ of the visible units, in sweeps. */
    private static double slowestTime(GibbsChains sampler, RandomKey key) {
        BlockedTrace[] traces = new BlockedTrace[VISIBLE];
        for (int i = 0; i < VISIBLE; i++) traces[i] = new BlockedTrace(CHAINS);
        double[] values = new double[CHAINS];
        for (int n = 0; n < 2000; n++) {
            sampler.sweep(key.fold(n));
            for (int i = 0; i < VISIBLE; i++) {
                for (int m = 0; m < CHAINS; m++) values[m] = sampler.visible().get(m, i);
                traces[i].add(values);
            }
        }
        double slowest = 1;
        for (BlockedTrace trace : traces) slowest = Math.max(slowest, trace.time().time());
        return slowest;
    }

    private static void requireChiSquare(long[] counts, double[] law, int seed, int thinning) {
        long total = 0;
        for (long count : counts) total += count;
        double chi = 0, restExpected = total;
        long rest = total;
        int cells = 0;
        for (int s = 0; s < law.length; s++) {
            double expected = law[s] * total;
            if (expected < 10) continue;
            chi += (counts[s] - expected) * (counts[s] - expected) / expected;
            restExpected -= expected;
            rest -= counts[s];
            cells++;
        }
        if (restExpected >= 10) {
            chi += (rest - restExpected) * (rest - restExpected) / restExpected;
            cells++;
        }
        // Wilson and Hilferty, 1931: the cube root of χ²/k is nearly normal; 3.719 is the 10⁻⁴ quantile
        int k = cells - 1;
        double z = (Math.cbrt(chi / k) - (1 - 2.0 / (9 * k))) / Math.sqrt(2.0 / (9 * k));
        assertThat(z).as("χ² = %s of %d cells, seed %d, thinned by %d", chi, cells, seed, thinning).isLessThan(3.719);
    }

    /** Mean total variation over seeds at N and {@code factor} N samples: a ratio of √factor. */
    private static void requireConvergence(int seeds, int factor, int sweeps, double percent) {
        double few = 0, many = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Rbm rbm = machine(seed);
            double[] law = VisibleLaw.of(ExactRbm.of(rbm)).probabilities();
            RandomKey key = RandomKey.of(300 + seed);
            GibbsChains sampler = burntIn(rbm, 100, key);
            long[] counts = new long[law.length];
            for (int n = 0; n < factor * sweeps; n++) {
                sampler.sweep(key.fold(n));
                for (int m = 0; m < 100; m++) counts[state(sampler, m)]++;
                if (n + 1 == sweeps) few += distance(counts, law, 100L * sweeps) / seeds;
            }
            many += distance(counts, law, 100L * factor * sweeps) / seeds;
        }
        assertThat(few / many).as("total variation %s → %s with %d times the samples", few, many, factor)
                .isBetween(Math.sqrt(factor) * 0.7, Math.sqrt(factor) * 1.4);
        assertThat(many).as("still far from the law").isLessThan(percent / 100);
    }

    private static double distance(long[] counts, double[] law, long total) {
        double sum = 0;
        for (int s = 0; s < law.length; s++) sum += Math.abs((double) counts[s] / total - law[s]);
        return sum / 2;
    }

    private static int state(GibbsChains sampler, int chain) {
        int state = 0;
        for (int i = 0; i < VISIBLE; i++) state |= (int) sampler.visible().get(chain, i) << i;
        return state;
    }
}

package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.models.ising.BlockSpins.Rule;
import org.gibbsite.models.statistics.Calibration;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenormalisationTest {
    private static final RandomKey KEY = RandomKey.of(3);

    /** Couplings of every level (level × (K₁, K₂, matched K₁)), over some configurations. */
    private static double[][] flow(int side, double temperature, BlockSpins blocks, int configurations) {
        IsingSampler sampler = new IsingSampler(side, Dynamics.SWENDSEN_WANG, new Coupling(temperature, 0),
                Backends.create(
                        null, 1));
        List<Integer> sides = blocks.sides(side).stream().filter(s -> s >= 4).toList();
        EffectiveCouplings[] levels = new EffectiveCouplings[sides.size()];
        for (int k = 0; k < levels.length; k++) levels[k] = new EffectiveCouplings();
        for (int n = 0; n < 300; n++) sampler.step(KEY.fold(n));
        for (int n = 0; n < configurations; n++) {
            for (int k = 0; k < 5; k++) sampler.step(KEY.fold(1000 + 5L * n + k));
            List<byte[]> spins = blocks.levels(sampler.spins(), side, KEY.fold("blocks").fold(n));
            for (int k = 0; k < levels.length; k++) levels[k].add(spins.get(k), sides.get(k));
        }
        double[][] flow = new double[levels.length][];
        for (int k = 0; k < levels.length; k++) {
            double[] fit = levels[k].fit();
            flow[k] = new double[]{fit[0], fit[1], EffectiveCouplings.matched(levels[k].nearest(), sides.get(k))};
        }
        return flow;
    }

    @Test void pseudoLikelihoodFindsTheCouplingsOfTheLatticeItself() {
        double[] found = flow(64, 2.5, new BlockSpins(2, Rule.MAJORITY), 100)[0];
        assertThat(found[0]).isCloseTo(0.4, within(0.01));
        assertThat(found[1]).isCloseTo(0, within(0.01));
        assertThat(found[2]).isCloseTo(0.4, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"64, 2, 2.1, true", "64, 2, 2.5, false", "54, 3, 2.1, true",
            "54, 3, 2.5, false"}) void theFlowGoesToItsSink(
                    int side, int factor, double temperature, boolean ordered) {
        double[][] flow = flow(side, temperature, new BlockSpins(factor, Rule.MAJORITY), 200);
        for (int k = 1; k < flow.length; k++) {
            String at = "level " + k + " at T = " + temperature + ": K1 from " + flow[k - 1][0] + " to " + flow[k][0];
            double before = flow[k - 1][0] + flow[k - 1][1], after = flow[k][0] + flow[k][1];
            if (ordered) assertThat(after).as(at).isGreaterThan(before);
            else
                assertThat(after).as(at).isLessThan(before);
            if (ordered) assertThat(flow[k][2]).as(at).isGreaterThan(flow[k - 1][2]);
            else
                assertThat(flow[k][2]).as(at).isLessThan(flow[k - 1][2]);
        }
    }

    @Test void blocksFollowTheMajorityAndTheUpperLeftSpin() {
        byte[] spins = {1, 1, -1, -1, 1, -1, -1, 1, 1, 1, -1, -1, 1, 1, 1, 1};
        byte[] majority = new BlockSpins(2, Rule.MAJORITY).block(spins, 4, KEY);
        assertThat(majority[0]).isEqualTo((byte) 1);
        assertThat(majority[1]).isEqualTo((byte) -1);
        assertThat(majority[2]).isEqualTo((byte) 1);
        assertThat(new BlockSpins(2, Rule.DECIMATION).block(spins, 4, KEY)).containsExactly(1, -1, 1, -1);
        int ups = 0;
        for (int n = 0; n < 1000; n++) ups += new BlockSpins(2, Rule.MAJORITY).block(spins, 4, KEY.fold(n))[3] + 1 >> 1;
        assertThat(ups).as("ties are fair").isBetween(437, 563);
    }

    @Test void levelsEndWhereTheSideDoesNotDivide() {
        assertThat(new BlockSpins(3, Rule.MAJORITY).sides(54)).containsExactly(54, 18, 6, 2);
        assertThat(new BlockSpins(3, Rule.MAJORITY).end(54)).isEqualTo("Side 2 is not divisible by 3.");
        assertThat(new BlockSpins(2, Rule.MAJORITY).end(8)).isEqualTo("One block is left.");
        assertThatIllegalArgumentException().isThrownBy(() -> new BlockSpins(2, Rule.MAJORITY).block(new byte[81], 9,
                KEY)).withMessage("side 9 is not divisible by block factor 2");
    }

    @Test
    @Tag("slow") void twoLatticesGiveTheExponent() {
        TwoLatticeMatching matching = new TwoLatticeMatching(64, new BlockSpins(2, Rule.MAJORITY), Dynamics.WOLFF,
                Coupling.CRITICAL_TEMPERATURE, Backends.create(null, 1));
        matching.thermalise(500, KEY);
        for (int n = 0; n < 100_000; n++) matching.step(KEY.fold("nu").fold(n));
        TwoLatticeMatching.Exponent found = matching.exponent();
        assertThat(found.nu()).as("%s", found).isCloseTo(1, within(0.1));
        assertThat(found.nuError()).as("%s", found).isBetween(1e-3, 0.05);
    }

    /** Against the ratio's mean over the seeds, and ν of that: what small sides leave as a bias is no matter of the error. */
    private static void requireErrorsOfTheExponent(int side, Dynamics dynamics, int steps, int seeds, double errors) {
        Calibration z = new Calibration("ν, " + dynamics + " " + side + " × " + side + ", " + steps + " steps, " + seeds
                + " seeds");
        TwoLatticeMatching.Exponent[] found = new TwoLatticeMatching.Exponent[seeds];
        for (int seed = 0; seed < seeds; seed++) {
            RandomKey key = RandomKey.of(6000 + seed);
            TwoLatticeMatching matching = new TwoLatticeMatching(side, new BlockSpins(2, Rule.MAJORITY), dynamics,
                    Coupling.CRITICAL_TEMPERATURE, Backends.create(null, 1));
            matching.thermalise(500, key.fold("burn"));
            for (int n = 0; n < steps; n++) matching.step(key.fold(n));
            found[seed] = matching.exponent();
        }
        double eigenvalue = Arrays.stream(found).mapToDouble(TwoLatticeMatching.Exponent::eigenvalue).average()
                .orElseThrow();
        for (TwoLatticeMatching.Exponent one : found) {
            z.add("2^(1/ν)", one.eigenvalue(), one.eigenvalueError(), eigenvalue);
            z.add("ν", one.nu(), one.nuError(), Math.log(2) / Math.log(eigenvalue));
        }
        z.require(0.8, 1.1, errors);
        z.requireTold();
    }

    @Test void errorsOfTheExponentHold() {
        requireErrorsOfTheExponent(16, Dynamics.WOLFF, 2048, 60, 2);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"16, WOLFF, 4096", "32, WOLFF, 4096", "32, WOLFF, 16384", "64, WOLFF, 4096",
            "16, SWENDSEN_WANG, 4096"}) void errorsOfTheExponentHoldForEverySampler(int side,
                    Dynamics dynamics, int steps) {
        requireErrorsOfTheExponent(side, dynamics, steps, 400, 0);
    }
}

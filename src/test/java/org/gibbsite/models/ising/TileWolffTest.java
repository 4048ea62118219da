package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.compute.Backends;
import org.gibbsite.compute.FlipChances;
import org.gibbsite.compute.PlainSpinUpdate;
import org.gibbsite.compute.SpinUpdate;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileWolffTest {
    private static final RandomKey KEY = RandomKey.of(12);
    private static final SpinUpdate RANDOM = Backends.create(null, 1).spinUpdate();

    /** The cluster by a plain flood over the same bonds, as spins turned over. */
    private static byte[] flood(byte[] spins, int side, Coupling coupling, RandomKey key) {
        int tiles = spins.length / 64, padded = (tiles + 15) / 16 * 16, chance = TileWolff.chance(coupling);
        long[] bonds = new long[2 * padded];
        new PlainSpinUpdate().bits(key.fold("bonds"), 2 * padded, 0, 2 * padded, chance, bonds, 0);
        SmallLattice lattice = new SmallLattice(side);
        int first = (int) ((key.word(0) & 0xFFFFFFFFL) * spins.length >>> 32), tile = first >> 6, across = side / 8;
        int seed = (tile / across * 8 + (first >> 3 & 7)) * side + tile % across * 8 + (first & 7);
        boolean[] in = new boolean[spins.length];
        int[] stack = new int[spins.length];
        int size = 0;
        in[seed] = true;
        stack[size++] = seed;
        while (size > 0) {
            int site = stack[--size];
            int[] around = lattice.neighbours(site);
            for (int k = 0; k < 4; k++) {
                int other = around[k], owner = k == 0 || k == 2 ? other : site;
                int word = owner / side / 8 * across + owner % side / 8 + (k < 2 ? 0 : padded);
                boolean open = (bonds[word] >>> owner / side % 8 * 8 + owner % 8 & 1) != 0;
                if (open && spins[other] == spins[site] && !in[other]) {
                    in[other] = true;
                    stack[size++] = other;
                }
            }
        }
        byte[] turned = spins.clone();
        for (int i = 0; i < turned.length; i++) if (in[i]) turned[i] = (byte) -turned[i];
        return turned;
    }

    @Test void nearZeroTheWholeOrderedLatticeTurnsOver() {
        for (double temperature : new double[]{0.1, 0.115, 0.116, 0.13, 0.2}) {
            IsingSampler sampler = new IsingSampler(16, Dynamics.WOLFF, new Coupling(temperature, 0),
                    Backends.create(null, 1));
            for (int n = 0; n < 100; n++) {
                sampler.step(KEY.fold(n));
                assertThat(sampler.clusterSize()).as("sites of the cluster at T = " + temperature).isGreaterThan(250);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 2.269", "16, 2.1", "24, 2.5", "40, 2.269", "64, 2.269",
            "64, 4"}) void theClusterIsThatOfAPlainFlood(
                    int side, double temperature) {
        Coupling coupling = new Coupling(temperature, 0);
        IsingSampler sampler = new IsingSampler(side, Dynamics.WOLFF, coupling, Backends.create(null, 1));
        sampler.scramble(KEY);
        for (int n = 0; n < 60; n++) {
            byte[] expected = flood(sampler.spins().clone(), side, coupling, KEY.fold(n));
            sampler.step(KEY.fold(n));
            int bonds = sampler.bonds(), sum = sampler.magnetisation();
            assertThat(sampler.spins()).as("step %s", n).isEqualTo(expected);
            assertThat(bonds).isEqualTo(Correlations.bonds(expected, side));
            int total = 0;
            for (byte spin : expected) total += spin;
            assertThat(sum).isEqualTo(total);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.586", "7, 0.01", "16, 0.3", "131, 0.586",
            "300, 0.999"}) void bitsAreTheSameOnEveryBackEndAndHaveTheirChance(
                    int words, double chance) {
        long[] fast = new long[words], plain = new long[words];
        int threshold = (int) Math.round(chance * FlipChances.ONE);
        RANDOM.bits(KEY, words, 0, words, threshold, fast, 0);
        new PlainSpinUpdate().bits(KEY, words, 0, words, threshold, plain, 0);
        assertThat(fast).isEqualTo(plain);
        double set = 0, n = 64.0 * words;
        for (long word : fast) set += Long.bitCount(word);
        assertThat((set / n - chance) / Math.sqrt(chance * (1 - chance) / n)).isBetween(-4.0, 4.0);
    }

    @ParameterizedTest
    @CsvSource({"8, 2.269185", "8, 3", "16, 2.1"}) void tilesAndStackHaveKaufmansEnergy(int side, double temperature) {
        double exact = new Kaufman(side).energyPerSite(temperature);
        IsingSampler tiles = new IsingSampler(side, Dynamics.WOLFF, new Coupling(temperature, 0), Backends.create(null,
                1));
        MomentTrace.Estimate found = IsingSamplerTest.run(tiles, 500, 60_000, KEY)
                .estimate(side * side, new Coupling(temperature, 0));
        assertThat((found.mean().energy() - exact) / found.energyError()).isBetween(-4.0, 4.0);
        StackWolff stack = new StackWolff(side);
        byte[] spins = new byte[side * side];
        java.util.Arrays.fill(spins, (byte) 1);
        MomentTrace trace = new MomentTrace();
        for (int n = 0; n < 60_000; n++) {
            stack.step(spins, new Coupling(temperature, 0), KEY.fold(n));
            trace.add(-Correlations.bonds(spins, side) / (double) spins.length, 0.5);
        }
        MomentTrace.Estimate other = trace.estimate(side * side, new Coupling(temperature, 0));
        assertThat((other.mean().energy() - exact) / other.energyError()).isBetween(-4.0, 4.0);
    }

    @Test void movesMayChangeFromStepToStep() {
        IsingSampler sampler = new IsingSampler(16, Dynamics.WOLFF, new Coupling(2.3, 0), Backends.create(null, 1));
        Dynamics[] all = Dynamics.values();
        for (int n = 0; n < 200; n++) {
            sampler.retune(all[n * 7 % 4], new Coupling(2.3, n % 3 == 0 ? 0.1 : 0));
            sampler.step(KEY.fold(n));
            assertThat(sampler.bonds()).isEqualTo(Correlations.bonds(sampler.spins(), 16));
        }
    }
}

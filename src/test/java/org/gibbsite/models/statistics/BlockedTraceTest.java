package org.gibbsite.models.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class BlockedTraceTest {
    private static final RandomKey KEY = RandomKey.of(4);

    private static BlockedTrace trace(double phi, int chains, int sweeps) {
        float[][] x = FirstOrder.chains(phi, chains, sweeps, KEY);
        BlockedTrace trace = new BlockedTrace(chains);
        double[] values = new double[chains];
        for (int t = 0; t < sweeps; t++) {
            for (int m = 0; m < chains; m++) values[m] = 100 + x[m][t];
            trace.add(values);
        }
        return trace;
    }

    @Test void blocksKeepTheAutocorrelationTimeOfLongRuns() {
        for (double phi : new double[]{0, 0.8, 0.99}) {
            BlockedTrace trace = trace(phi, 4, 100_000);
            AutocorrelationTime time = trace.time();
            assertThat(trace.blockLength()).isEqualTo(64);
            assertThat(time.time()).as("φ = %s: %s", phi, time)
                    .isCloseTo(FirstOrder.time(phi), within(4 * time.error()));
            assertThat(time.error()).isLessThan(0.12 * time.time());
            assertThat(trace.mean()).isCloseTo(100, within(4 * Math.sqrt(time.time() / 400_000)));
            assertThat(trace.variance()).isCloseTo(1, within(0.15));
        }
    }

    @Test void aShortRunKeepsEverySweep() {
        BlockedTrace trace = trace(0.5, 3, 1000);
        assertThat(trace.blockLength()).isEqualTo(1);
        assertThat(trace.blocks()).hasDimensions(3, 1000);
    }

    @Test void aRestoredTraceGoesOnBitForBit() {
        BlockedTrace trace = trace(0.5, 3, 5001), other = new BlockedTrace(3);
        other.restore(trace.saveBlocks(), trace.saveNumbers());
        for (int t = 0; t < 5000; t++) {
            trace.add(new double[]{t % 7, t % 5, t % 3});
            other.add(new double[]{t % 7, t % 5, t % 3});
        }
        assertThat(other.blocks()).isDeepEqualTo(trace.blocks());
        assertThat(other.saveNumbers()).isEqualTo(trace.saveNumbers());
        assertThat(other.time()).isEqualTo(trace.time());
    }

    @Test void theRingRemembersTheLastSweepsInOrder() {
        RecentTrace ring = new RecentTrace(2, 8);
        for (int t = 0; t < 21; t++) ring.add(new double[]{t, -t});
        assertThat(ring.last(3)).isDeepEqualTo(new float[][]{{18, 19, 20}, {-18, -19, -20}});
        assertThat(ring.last(100)[0]).hasSize(8).startsWith(13);
    }
}

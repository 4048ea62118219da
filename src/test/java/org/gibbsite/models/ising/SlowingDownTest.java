package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.compute.Backends;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Critical slowing down: how much longer single spins remember |m| than clusters do. */
class SlowingDownTest {
    private static final int SIDE = 128;

    /** τ of |m| in N site updates, from {@code steps} steps of which every {@code every}th is looked at. */
    private static AutocorrelationTime time(Dynamics dynamics, long steps, int every) {
        IsingSampler sampler = new IsingSampler(SIDE, dynamics, new Coupling(Coupling.CRITICAL_TEMPERATURE, 0),
                Backends.create(null, 1));
        RandomKey key = RandomKey.of(4);
        BlockedTrace trace = new BlockedTrace(1);
        double[] value = new double[1];
        double updates = 0;
        for (long n = -steps / 50; n < steps; n++) {
            sampler.step(key.fold(n));
            if (n < 0) continue;
            updates += dynamics == Dynamics.WOLFF ? sampler.clusterSize() / (double) sampler.sites() : 1;
            if (n % every != 0) continue;
            value[0] = Math.abs(sampler.magnetisation()) / (double) sampler.sites();
            trace.add(value);
        }
        AutocorrelationTime time = trace.time();
        assertThat(time.isClosed()).as("%s", time).isTrue();
        assertThat(trace.sweeps() / time.time()).as("run in units of τ = %s", time.time()).isGreaterThan(1000);
        double unit = every * updates / steps;
        return new AutocorrelationTime(time.time() * unit, time.error() * unit, time.window(), true);
    }

    @Test
    @Tag("slow") void singleSpinsRememberTwentyTimesLongerThanClusters() {
        AutocorrelationTime metropolis = time(Dynamics.METROPOLIS, 6_000_000, 10);
        AutocorrelationTime wolff = time(Dynamics.WOLFF, 40_000, 1);
        double ratio = metropolis.time() / wolff.time();
        double error = ratio * Math.hypot(metropolis.error() / metropolis.time(), wolff.error() / wolff.time());
        assertThat(ratio - 3 * error).as("τ %s ± %s over %s ± %s: ratio %s ± %s", metropolis.time(),
                metropolis.error(), wolff.time(), wolff.error(), ratio, error).isGreaterThan(20);
    }
}

package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FalsePositionTest {

    @Test void rootsAreFoundInFewSteps() {
        for (double root : new double[]{0.01, 0.44, 1, 4.9}) {
            AtomicInteger calls = new AtomicInteger();
            double found = FalsePosition.root(x -> {
                calls.incrementAndGet();
                return Math.tanh(3 * (x - root));
            }, 1e-6, 5);
            assertThat(found).isCloseTo(root, within(1e-12));
            assertThat(calls).hasValueLessThan(25);
        }
    }

    @Test void whereNothingCrossesAnEndIsTheAnswer() {
        assertThat(FalsePosition.root(x -> x + 1, 0, 5)).isZero();
        assertThat(FalsePosition.root(x -> x - 6, 0, 5)).isEqualTo(5);
    }

    @Test void aMatchedCouplingIsTheOneItCameFrom() {
        for (int side : new int[]{4, 16, 128}) {
            for (double k : new double[]{0.1, 0.44068679, 0.6}) {
                double nearest = -new Kaufman(side).energyPerSite(1 / k) / 2;
                assertThat(EffectiveCouplings.matched(nearest, side)).isCloseTo(k, within(1e-9));
                assertThat(EffectiveCouplings.matched(-nearest, side)).isCloseTo(-k, within(1e-9));
            }
        }
    }
}

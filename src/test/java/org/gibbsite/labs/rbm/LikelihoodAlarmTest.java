package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.gibbsite.experiment.Curve;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class LikelihoodAlarmTest {
    private static final int POINTS = 40;

    @Test void aFallOfBothIsFoundFromTheBestLikelihoodOn() {
        Curve likelihood = curve(k -> k < 15 ? -20 + k : -5 - 0.2 * (k - 15), 0);
        assertThat(LikelihoodAlarm.stretches(falling(), likelihood, Long.MAX_VALUE)).singleElement()
                .satisfies(stretch -> {
                    assertThat(stretch.from()).isBetween(1300L, 1700L);
                    assertThat(stretch.to()).isEqualTo(3900);
                    assertThat(stretch.likelihoodFall()).isBetween(4.0, 5.2);
                    assertThat(stretch.errorAfter()).isLessThan(stretch.errorBefore());
                });
    }

    @Test void whatLiesInTheFutureDoesNotCount() {
        Curve likelihood = curve(k -> k < 15 ? -20 + k : -5 - 0.2 * (k - 15), 0);
        assertThat(LikelihoodAlarm.stretches(falling(), likelihood, 1400)).isEmpty();
    }

    @Test void aLikelihoodThatRisesIsNoAlarm() {
        assertThat(LikelihoodAlarm.stretches(falling(), curve(k -> -20 + Math.sqrt(k), 0), 3900)).isEmpty();
    }

    @Test void anErrorThatRisesWithItIsNoLie() {
        Curve error = curve(k -> 0.1 * Math.exp(0.05 * k), 0);
        assertThat(LikelihoodAlarm.stretches(error, curve(k -> -5 - 0.2 * k, 0), 3900)).isEmpty();
    }

    @Test void aFallWithinTheEstimatorsErrorIsNoAlarm() {
        IntToDoubleFunction fall = k -> -5 - 0.05 * k;
        assertThat(LikelihoodAlarm.stretches(falling(), curve(fall, 1.5), 3900)).isEmpty();
        assertThat(LikelihoodAlarm.stretches(falling(), curve(fall, 0.1), 3900)).hasSize(1);
    }

    @Test void scatterAroundALevelRarelyAlarms() {
        int alarms = 0;
        for (int seed = 0; seed < 200; seed++) {
            float[] noise = new float[POINTS];
            RandomKey.of(seed).normals(noise);
            if (!LikelihoodAlarm.stretches(falling(), curve(k -> -5 + noise[k], 0), 3900).isEmpty()) alarms++;
        }
        assertThat(alarms).as("alarms in 200 curves of pure scatter").isLessThan(30);
    }

    @Test void aRecoveryBeginsANewStretch() {
        Curve likelihood = curve(k -> -5 - 4 * Math.abs(Math.sin(k * Math.PI / 20)), 0);
        assertThat(LikelihoodAlarm.stretches(falling(), likelihood, 3900)).hasSizeBetween(2, 3);
    }

    private static Curve falling() { return curve(k -> 0.1 * Math.exp(-0.1 * k), 0); }

    private static Curve curve(IntToDoubleFunction value, double error) {
        return new Curve("", "", IntStream.range(0, POINTS).mapToLong(k -> 100L * k).toArray(),
                IntStream.range(0, POINTS).mapToDouble(value).toArray(),
                IntStream.range(0, POINTS).mapToDouble(k -> error).toArray());
    }
}

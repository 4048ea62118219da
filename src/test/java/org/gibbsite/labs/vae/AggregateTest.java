package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class AggregateTest {
    private static final int IMAGES = 50;

    /** A frame of which only the places of the images count. */
    private static VaeFrame frame(int units, float[] means, float[] deviations) {
        float[] kl = new float[units];
        for (int i = 0; i < means.length; i++) {
            double v = 2 * Math.log(deviations[i]);
            kl[i % units] += (float) (UnitKl.of(means[i], v) / IMAGES);
        }
        VaeFrame f = SmallRuns.bars(0, "latentUnits=" + units);
        return new VaeFrame(0, f.width(), f.height(), f.classes(), f.model(), f.batches(),
                new float[IMAGES * f.pixels()],
                new int[IMAGES], () -> new VaeFrame.Codes(means, deviations, kl), f.scores(), new float[0],
                () -> new float[0], () -> new float[0], f.testCodes(), Optional.empty());
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    /** All images at one place: the average is that place's normal law, and z says nothing about which image it is. */
    @Test void theDivergenceOfOneNormalLawIsTheClosedForm() {
        for (int units : new int[]{1, 2}) {
            Aggregate all = Aggregate.of(frame(units, filled(IMAGES * units, 0.7f), filled(IMAGES * units, 0.5f)));
            double expected = units * UnitKl.of(0.7, 2 * Math.log(0.5));
            assertThat(all.divergence()).isCloseTo(expected, Offset.offset(0.005));
            assertThat(all.meanKl()).isCloseTo(expected, Offset.offset(1e-4));
            assertThat(all.information()).isCloseTo(0, Offset.offset(0.005));
        }
    }

    /** Images so far apart that their clouds do not overlap are told apart completely: log N nats. */
    @Test void cloudsThatDoNotOverlapTellWhichImageItIs() {
        float[] means = new float[IMAGES * 2];
        for (int i = 0; i < IMAGES; i++) {
            means[2 * i] = i % 5 - 2;
            means[2 * i + 1] = i / 5 % 5 - 2;
        }
        Aggregate all = Aggregate.of(frame(2, means, filled(IMAGES * 2, 0.12f)));
        assertThat(all.information()).as("25 places").isCloseTo(Math.log(25), Offset.offset(0.05));
    }

    @Test void densitiesSumToOneAndTheUnitsAreThoseThatCarryMost() {
        float[] noise = new float[IMAGES * 4], means = new float[IMAGES * 4];
        RandomKey.of(3).normals(noise);
        for (int i = 0; i < noise.length; i++) means[i] = i % 4 == 1 || i % 4 == 3 ? noise[i] : 0.01f * noise[i];
        float[] deviations = filled(IMAGES * 4, 0.9f);
        Aggregate all = Aggregate.of(frame(4, means, deviations));
        assertThat(new int[]{all.unitX(), all.unitY()}).containsExactly(1, 3);
        double cell = 2 * all.limit() / all.side(), sum = 0;
        for (float density : all.density()) sum += density * cell * cell;
        assertThat(sum).isCloseTo(1, Offset.offset(1e-3));
        assertThat(Arrays.stream(all.marginalX()).sum() * cell).isCloseTo(1, Offset.offset(1e-6));
        assertThat(Arrays.stream(all.marginalY()).sum() * cell).isCloseTo(1, Offset.offset(1e-6));
        assertThat(all.divergence()).isBetween(0.0, all.meanKl());
    }
}

package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.labs.vae.Painting.Region;
import org.gibbsite.models.vae.Imputation.Filling;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaintingTest {
    private static final RandomKey KEY = RandomKey.of(5);

    @Test void trainingDoesNotNoticeAnyPainting() {
        VaeSettings settings = SmallRuns.settings("hiddenUnits=24", "trainingImages=300", "measureEvery=0",
                "flowSteps=2");
        try (MatrixBackend backend = Backends.create(null, 1)) {
            VaeExperiment painted = SmallRuns.start(settings, backend);
            VaeExperiment undisturbed = SmallRuns.start(settings, backend);
            Painting painting = new Painting(painted.frame());
            for (int n = 0; n < 40; n++) {
                painted.step(KEY.fold(n));
                undisturbed.step(KEY.fold(n));
                VaeFrame frame = painted.frame();
                String before = frame.model().arrays().values().stream().map(Arrays::hashCode).toList().toString();
                paintAtWill(painting, frame, n);
                assertThat(frame.model().arrays().values().stream().map(Arrays::hashCode).toList()).hasToString(before);
            }
            painted.save().arrays().forEach((name, tensor) -> assertThat(tensor).as(name).usingRecursiveComparison()
                    .isEqualTo(undisturbed.save().arrays().get(name)));
        }
    }

    private static void paintAtWill(Painting painting, VaeFrame frame, int n) {
        painting.use(frame);
        painting.take(n % frame.probeCount());
        painting.paintOutOnly(Region.values()[n % Region.values().length]);
        painting.paint(n, 1);
        painting.paintOut(n + 100, n % 2 == 0);
        for (int round = 0; round < 3; round++) painting.round(Filling.values()[n % 2]);
        painting.look();
    }

    @ParameterizedTest
    @EnumSource(Filling.class) void knownPixelsStay(Filling filling) {
        VaeFrame frame = SmallRuns.digits(60);
        Painting painting = new Painting(frame);
        painting.take(2);
        painting.paintOutOnly(Region.LOWER_HALF);
        assertThat(painting.missingPixels()).isEqualTo(392);
        for (int n = 0; n < 20; n++) painting.round(filling);
        int changed = 0;
        for (int i = 0; i < 784; i++) {
            float was = frame.probes()[2 * 784 + i], is = painting.pixels()[i];
            if (i < 392) assertThat(is).as("pixel " + i).isEqualTo(was);
            else if (is != was) changed++;
            assertThat(is).isBetween(0f, 1f);
        }
        assertThat(changed).as("missing pixels that were filled in").isGreaterThan(300);
        assertThat(painting.rounds()).isEqualTo(20);
        assertThat(painting.film()).as("after 0, 1, 2, 4, 8, 16 rounds").hasSize(6);
        assertThat(painting.trail()).hasSize(20);
        painting.paintOutOnly(null);
        assertThat(painting.missingPixels()).isZero();
        assertThat(painting.film()).isEmpty();
    }

    @Test void whatWasPaintedOutComesBackWhereAnotherRegionIsPaintedOut() {
        VaeFrame frame = SmallRuns.digits(1);
        Painting painting = new Painting(frame);
        painting.take(2);
        for (Region region : new Region[]{Region.LOWER_HALF, Region.RIGHT_HALF, null}) {
            painting.paintOutOnly(region);
            for (int n = 0; n < 3; n++) painting.round(Filling.SAMPLES);
            for (int i = 0; i < 784; i++) {
                if (!painting.missing()[i])
                    assertThat(painting.pixels()[i]).as("pixel %s", i).isEqualTo(frame.probes()[2 * 784 + i]);
            }
        }
        assertThat(painting.image()).isEqualTo(2);
        painting.paintOut(5, true);
        painting.paintOut(5, false);
        assertThat(painting.image()).as("what is kept is no longer the test image").isEqualTo(-1);
    }

    @Test void whatIsFilledInIsNearerToTheImageThanCoinTossesWere() {
        VaeFrame frame = SmallRuns.digits(400);
        double before = 0, after = 0;
        for (int image = 0; image < 20; image++) {
            Painting painting = new Painting(frame);
            painting.take(image);
            painting.paintOutOnly(Region.RIGHT_HALF);
            before += distance(painting, frame, image);
            for (int n = 0; n < 30; n++) painting.round(Filling.SAMPLES);
            after += distance(painting, frame, image);
        }
        assertThat(after).as("squared distance, before %s", before).isLessThan(before / 3);
    }

    private static double distance(Painting painting, VaeFrame frame, int image) {
        double sum = 0;
        for (int i = 0; i < 784; i++) {
            double off = painting.pixels()[i] - frame.probes()[image * 784 + i];
            sum += off * off;
        }
        return sum;
    }

    @Test void theSamePaintingIsFilledInTheSameWay() {
        VaeFrame frame = SmallRuns.bars(30, "likelihood=gaussian", "secondLayerUnits=2");
        float[][] pictures = new float[2][];
        for (int k = 0; k < 2; k++) {
            Painting painting = new Painting(frame);
            painting.paintOutOnly(Region.NOISE);
            for (int n = 0; n < 10; n++) painting.round(Filling.SAMPLES);
            pictures[k] = painting.pixels().clone();
        }
        assertThat(pictures[0]).isEqualTo(pictures[1]);
    }

    @Test void aDrawingIsEncodedAsTheSameTestImageIs() {
        VaeFrame frame = SmallRuns.bars(30, "latentUnits=3");
        Painting painting = new Painting(frame);
        assertThat(painting.isEmpty()).isTrue();
        for (int i = 0; i < frame.pixels(); i++) painting.paint(i, frame.probes()[frame.pixels() + i]);
        painting.look();
        assertThat(painting.image()).isEqualTo(-1);
        for (int j = 0; j < 3; j++) {
            assertThat(painting.posterior().start().mean()[j]).isCloseTo(frame.latentMeans()[3 + j],
                    org.assertj.core.data.Offset.offset(1e-5f));
            assertThat(painting.posterior().start().deviation()[j]).isCloseTo(frame.latentDeviations()[3 + j],
                    org.assertj.core.data.Offset.offset(1e-5f));
        }
        assertThat(painting.error()).isBetween(0.0, 1.0);
    }

    @Test void aModelOfAnotherShapeDoesNotFit() {
        Painting painting = new Painting(SmallRuns.bars(1));
        assertThat(painting.fits(SmallRuns.bars(2))).isTrue();
        assertThat(painting.fits(SmallRuns.bars(1, "latentUnits=3"))).isFalse();
        assertThat(painting.fits(SmallRuns.bars(1, "likelihood=gaussian"))).isFalse();
    }
}

package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.rbm.Painting.Clamp;
import org.gibbsite.labs.rbm.Painting.Region;
import org.gibbsite.labs.rbm.Painting.Way;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaintingTest {
    private static final RandomKey KEY = RandomKey.of(5);

    @Test void trainingDoesNotNoticeAnyPainting() {
        try (var backend = Backends.create(null, 1)) {
            RbmSettings settings = Parameters.changed(new RbmLab().defaults(), "hiddenUnits=24", "trainingImages=300",
                    "measureEvery=0", "likelihoodEvery=0");
            LabContext context = new LabContext(RandomKey.of(7), backend, new Shelf(Places.ofSystem()));
            try (var painted = new RbmLab().start(settings, context);
                    var undisturbed = new RbmLab().start(settings, context)) {
                Painting painting = new Painting(painted.frame());
                for (int n = 0; n < 60; n++) {
                    painted.step(KEY.fold(n));
                    undisturbed.step(KEY.fold(n));
                    RbmFrame frame = painted.frame();
                    float[] weights = frame.weights().clone(), probes = frame.probes().clone();
                    paintAtWill(painting, frame, n);
                    assertThat(frame.weights()).isEqualTo(weights);
                    assertThat(frame.probes()).isEqualTo(probes);
                }
                painted.save().arrays().forEach((name, tensor) -> assertThat(tensor).as(name)
                        .usingRecursiveComparison().isEqualTo(undisturbed.save().arrays().get(name)));
            }
        }
    }

    private static void paintAtWill(Painting painting, RbmFrame frame, int n) {
        painting.use(frame);
        painting.take(n % frame.probeCount());
        painting.lockOnly(Region.values()[n % Region.values().length]);
        painting.paint(n, 1);
        painting.clamp(n % frame.hiddenUnits(), Clamp.values()[n % 3]);
        for (int sweep = 0; sweep < 3; sweep++) painting.sweep(Way.values()[n % 2], 1 + n % 2);
    }

    @ParameterizedTest
    @EnumSource(Way.class) void lockedPixelsAndClampedUnitsStay(Way way) {
        RbmFrame frame = SyntheticFrame.of(28, 28, 60, 10, 3);
        Painting painting = new Painting(frame);
        painting.take(2);
        painting.lockOnly(Region.UPPER_HALF);
        painting.clamp(5, Clamp.ON);
        painting.clamp(6, Clamp.OFF);
        for (int n = 0; n < 20; n++) painting.sweep(way, 1);
        float[] pixels = painting.pixels();
        for (int i = 0; i < 14 * 28; i++) assertThat(pixels[i]).as("pixel " + i).isEqualTo(frame.probes()[2 * 784 + i]);
        int changed = 0;
        for (int i = 14 * 28; i < 784; i++) if (pixels[i] != frame.probes()[2 * 784 + i]) changed++;
        assertThat(changed).as("free pixels that were filled in").isGreaterThan(300);
        assertThat(painting.hidden()[5]).isEqualTo(1);
        assertThat(painting.hidden()[6]).isZero();
        assertThat(painting.clampedUnits()).isEqualTo(2);
        assertThat(painting.lockedPixels()).isEqualTo(14 * 28);
    }

    @Test void theSamePaintingIsFilledInTheSameWay() {
        float[][] pictures = new float[2][];
        for (int k = 0; k < 2; k++) {
            Painting painting = new Painting(SyntheticFrame.of(28, 28, 60, 10, 3));
            painting.paint(400, 1);
            for (int n = 0; n < 10; n++) painting.sweep(Way.GIBBS, 1);
            pictures[k] = painting.pixels().clone();
        }
        assertThat(pictures[0]).isEqualTo(pictures[1]);
    }

    @Test void regionsLockWhatTheySay() {
        Painting painting = new Painting(SyntheticFrame.of(6, 4, 5, 3, 3));
        painting.take(1);
        assertThat(painting.lockedPixels()).isEqualTo(24);
        painting.lockOnly(Region.LEFT_HALF);
        assertThat(painting.lockedPixels()).isEqualTo(12);
        assertThat(painting.locked()[3]).isFalse();
        assertThat(painting.locked()[2]).isTrue();
        painting.clear();
        painting.paint(7, 1);
        painting.paint(8, 0.2);
        painting.lockOnly(Region.INK);
        assertThat(painting.lockedPixels()).isEqualTo(1);
        painting.free();
        assertThat(painting.lockedPixels()).isZero();
        assertThat(painting.image()).isEqualTo(-1);
    }

    @Test void whatIsLockedWhileItIsFilledInIsWhatWasSeen() {
        Painting painting = new Painting(SyntheticFrame.of(28, 28, 60, 10, 3));
        for (int n = 0; n < 5; n++) painting.sweep(Way.GIBBS, 1);
        float seen = painting.pixels()[300];
        painting.lock(300, true);
        for (int n = 0; n < 5; n++) painting.sweep(Way.GIBBS, 1);
        assertThat(painting.pixels()[300]).isEqualTo(seen);
    }

    @Test void gaussianPixelsKeepTheirGreys() {
        RbmFrame f = SyntheticFrame.of(8, 8, 12, 5, 3);
        RbmFrame frame = new RbmFrame(f.step(), 8, 8, 12, f.weights(), f.visibleBias(), f.hiddenBias(), f.probes(),
                f.probeLabels(), f.probeHidden(), f.reconstructionCount(), f.reconstructions(), f.fantasies(),
                f.fantasySweeps(), f.histograms(), f.activity(), f.classes(), true, 0.3, f.microscope(), f.film(),
                f.mixingFrom(),
                f.mixing());
        Painting painting = new Painting(frame);
        painting.paint(9, 0.75);
        for (int n = 0; n < 5; n++) painting.sweep(Way.GIBBS, 1);
        assertThat(painting.pixels()[9]).isCloseTo(0.75f, within(1e-6f));
        assertThat(painting.fits(f)).as("a machine with other visible units").isFalse();
        for (float grey : painting.pixels()) assertThat(grey).isBetween(0f, 1f);
    }

    @Test void aMachineOfAnotherShapeDoesNotFit() {
        Painting painting = new Painting(SyntheticFrame.of(6, 4, 5, 3, 3));
        assertThat(painting.fits(SyntheticFrame.of(4, 6, 5, 3, 3))).isFalse();
        assertThat(painting.fits(SyntheticFrame.of(6, 4, 7, 3, 3))).isFalse();
        assertThat(painting.fits(SyntheticFrame.of(6, 4, 5, 9, 4))).isTrue();
    }
}

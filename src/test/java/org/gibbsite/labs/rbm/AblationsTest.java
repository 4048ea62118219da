package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AblationsTest {
    private static Ablations.Loss measured(Ablations ablations, RbmFrame frame) {
        for (int n = 0; n < 1000 && !ablations.advance(frame, 3); n++) continue;
        return ablations.loss();
    }

    /** The frame's machine with h_j ≡ 0: zero column of W. */
    private static RbmFrame withZeroColumn(RbmFrame f, int unit) {
        float[] weights = f.weights().clone();
        for (int i = 0; i < f.visibleUnits(); i++) weights[i * f.hiddenUnits() + unit] = 0;
        return new RbmFrame(f.step(), f.width(), f.height(), f.hiddenUnits(), weights, f.visibleBias(), f.hiddenBias(),
                f.probes(), f.probeLabels(), f.probeHidden(), f.reconstructionCount(), f.reconstructions(),
                f.fantasies(), f.fantasySweeps(), f.histograms(), f.activity(), f.classes(), f.gaussianVisible(),
                f.greyPerUnit(), f.microscope(), f.film(), f.mixingFrom(), f.mixing());
    }

    @Test void aUnitWhoseColumnIsZeroHasNothingToLose() {
        RbmFrame frame = SyntheticFrame.of(12, 12, 20, 40, 5);
        Ablations ablations = new Ablations(), zeroed = new Ablations();
        ablations.set(3, true);
        zeroed.set(3, true);
        Ablations.Loss loss = measured(ablations, frame), none = measured(zeroed, withZeroColumn(frame, 3));
        assertThat(none.reconstruction()).isZero();
        assertThat(none.pseudo()).isZero();
        assertThat(none.error()).as("error of the ablated machine")
                .isCloseTo(loss.error() + loss.reconstruction(), within(1e-6));
        assertThat(loss.reconstruction()).isNotZero();
        assertThat(loss.images()).isEqualTo(40);
    }

    @Test void measuringNeverWritesToTheFrame() {
        RbmFrame frame = SyntheticFrame.of(12, 12, 20, 40, 5);
        float[] weights = frame.weights().clone(), bias = frame.hiddenBias().clone(), probes = frame.probes().clone();
        Ablations ablations = new Ablations();
        for (int unit = 0; unit < 20; unit++) ablations.set(unit, true);
        measured(ablations, frame);
        assertThat(Arrays.equals(frame.weights(), weights) && Arrays.equals(frame.hiddenBias(), bias)
                && Arrays.equals(frame.probes(), probes)).isTrue();
    }

    @Test void unitsAddUpAndComeBack() {
        RbmFrame frame = SyntheticFrame.of(12, 12, 20, 40, 5);
        Ablations ablations = new Ablations();
        ablations.set(3, true);
        double one = measured(ablations, frame).error() + measured(ablations, frame).reconstruction();
        ablations.set(7, true);
        assertThat(ablations.loss()).as("the old result is of other units").isNull();
        assertThat(ablations.names()).isEqualTo("3, 7");
        assertThat(measured(ablations, frame).reconstruction()).isNotEqualTo(one);
        ablations.set(3, false);
        ablations.set(7, false);
        assertThat(ablations.isEmpty()).isTrue();
        assertThat(ablations.advance(frame, 100)).as("nothing to measure").isFalse();
    }

    @Test void aNewerFrameIsMeasuredNextAndOneOfAnotherShapeAtOnce() {
        Ablations ablations = new Ablations();
        ablations.set(3, true);
        ablations.set(15, true);
        assertThat(measured(ablations, SyntheticFrame.of(12, 12, 20, 40, 5)).step()).isEqualTo(5);
        assertThat(measured(ablations, SyntheticFrame.of(12, 12, 20, 40, 6)).step()).isEqualTo(6);
        ablations.advance(SyntheticFrame.of(12, 12, 20, 40, 7), 3);
        assertThat(measured(ablations, SyntheticFrame.of(5, 5, 10, 12, 8)).step()).isEqualTo(8);
        assertThat(ablations.names()).as("unit 15 is not there").isEqualTo("3");
        ablations.advance(SyntheticFrame.of(5, 5, 2, 12, 9), 3);
        assertThat(ablations.isEmpty()).isTrue();
    }
}

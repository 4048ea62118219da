package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FrameMakerTest {
    private static final long SECOND = Pacer.SECOND;

    private final WalkLab lab = new WalkLab();
    private final ExperimentRun<WalkSettings, WalkLab.WalkFrame> run = Walks.run(lab, lab.defaults(), 1);
    private final FrameMaker<WalkSettings, WalkLab.WalkFrame> maker = new FrameMaker<>();

    /** Whether the frame made was a cheaper one, in between. */
    private boolean glances(ExperimentRun<WalkSettings, WalkLab.WalkFrame> shown, boolean playing, double seconds) {
        int before = lab.glances.get();
        shown.advance();
        assertThat(maker.make(shown, playing, (long) (seconds * SECOND))).isEqualTo(shown.frame());
        assertThat(maker.isGlanced()).isEqualTo(lab.glances.get() > before);
        return maker.isGlanced();
    }

    @Test void whileARunPlaysFramesInBetweenAreGlances() {
        assertThat(glances(run, true, 0)).as("the first").isFalse();
        assertThat(glances(run, true, 0.1)).isTrue();
        assertThat(glances(run, true, 0.29)).isTrue();
        assertThat(glances(run, true, 0.31)).as("a third of a second later").isFalse();
        assertThat(glances(run, true, 0.5)).isTrue();
    }

    @Test void atRestEveryFrameIsWhole() {
        assertThat(glances(run, true, 0)).isFalse();
        assertThat(glances(run, false, 0.1)).isFalse();
        assertThat(glances(run, true, 0.2)).isTrue();
    }

    @Test void anotherRunOrAnotherSettingBeginsWithAWholeFrame() {
        assertThat(glances(run, true, 0)).isFalse();
        assertThat(glances(Walks.run(lab, lab.defaults(), 2), true, 0.1)).isFalse();
        maker.forget();
        assertThat(glances(run, true, 0.2)).isFalse();
    }
}

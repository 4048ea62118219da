package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

final class ParticleTracesTest {
    private static final int UPDATES = 400;

    private static Experiment<RbmSettings, RbmFrame> run(String method) {
        RbmSettings settings = Parameters.changed(new RbmLab().defaults(), "data=bars-and-stripes", "hiddenUnits=12",
                "batchSize=6", "particles=10", "measureEvery=0", "likelihoodEvery=0", "method=" + method);
        return new RbmLab().start(settings,
                new LabContext(RandomKey.of(5), Backends.create(null, 1), new Shelf(Places.ofSystem())));
    }

    private static MixingReport report(String method) {
        try (var run = run(method)) {
            for (int n = 0; n < UPDATES; n++) run.step(RandomKey.of(5).fold(n));
            return run.frame().mixing().orElseThrow();
        }
    }

    @Test void learnersWithChainsOfTheirOwnAreLookedAtEveryUpdate() {
        for (String method : new String[]{"pcd", "tempering"}) {
            MixingReport report = report(method);
            assertThat(report.step()).isEqualTo("update");
            assertThat(report.chains()).isEqualTo(8);
            assertThat(report.sweeps()).as(method).isEqualTo(UPDATES);
            for (Observable o : report.observables()) {
                assertThat(o.lagSweeps()).as(method + " " + o.name()).isEqualTo(1);
                assertThat(o.autocorrelation()[0]).isEqualTo(1);
                assertThat(o.time()).as(method + " " + o.name()).isBetween(0.1, (double) UPDATES);
            }
        }
    }

    @Test void contrastiveDivergenceShowsItsFantasies() {
        MixingReport report = report("cd");
        assertThat(report.sweeps()).isEqualTo(UPDATES);
        assertThat(report.observables()).allSatisfy(o -> assertThat(o.lagSweeps()).isEqualTo(20));
    }

    @Test void tracesHoldWhatTheStatesAre() {
        ParticleTraces traces = new ParticleTraces(3, 50, RandomKey.of(1));
        FMatrixRMaj states = new FMatrixRMaj(4, 50);
        for (int n = 0; n < 2000; n++) {
            for (int i = 0; i < states.data.length; i++) states.data[i] = i % 50 < (n + i / 50) % 50 ? 1 : 0;
            traces.look(states);
        }
        float[][] on = traces.on().last(3);
        assertThat(on).isDeepEqualTo(new float[][]{{47, 48, 49}, {48, 49, 0}, {49, 0, 1}});
        assertThat(traces.looks()).isEqualTo(2000);
        assertThat(traces.on().size()).isEqualTo(ParticleTraces.RECENT);
    }

    /** x_t = φ x_{t−1} + noise has τ = (1 + φ)/(1 − φ). */
    @Test void timesOfAKnownProcessComeOut() {
        double phi = 0.8, expected = (1 + phi) / (1 - phi);
        ParticleTraces traces = new ParticleTraces(8, 1, RandomKey.of(2));
        FMatrixRMaj states = new FMatrixRMaj(8, 1);
        float[] noise = new float[8];
        for (int n = 0; n < 3000; n++) {
            RandomKey.of(3).fold(n).normals(noise);
            for (int m = 0; m < 8; m++) states.data[m] = (float) (phi * states.data[m] + noise[m]);
            traces.look(states);
        }
        for (Observable o : RbmMixing.report(traces, 20).orElseThrow().observables()) {
            assertThat(o.time() / 20).as(o.name()).isCloseTo(expected,
                    org.assertj.core.api.Assertions.within(4 * o.timeError() / 20));
            assertThat(o.window())
                    .isGreaterThanOrEqualTo((long) (20 * AutocorrelationTime.WINDOW_FACTOR * expected / 4));
        }
    }
}

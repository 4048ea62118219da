package org.gibbsite.labs.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Preset;
import org.gibbsite.random.RandomKey;
import org.gibbsite.raster.Figure;
import org.junit.jupiter.api.Test;

class GibbsFiguresTest {
    @Test void everyPresetHasItsFiguresAtEverySweep() {
        RandomKey key = RandomKey.of(1);
        for (Preset<GibbsSettings> preset : new GibbsLab().presets()) {
            try (var run = new GibbsLab().start(preset.settings(),
                    new LabContext(key, Backends.create(null, 1), new Shelf(Places.ofSystem())))) {
                assertThat(GibbsFigures.figures(run.frame())).as(preset.id()).extracting(Figure::name)
                        .containsExactly("chains", "energies", "law");
                for (int n = 0; n < 150; n++) run.step(key.fold(n));
                List<Figure> figures = GibbsFigures.figures(run.frame());
                assertThat(figures).extracting(Figure::name).containsExactly("chains", "energies", "law",
                        "autocorrelation");
                for (Figure figure : figures) {
                    assertThat(Arrays.stream(figure.picture().argb()).distinct().count())
                            .as("colours in %s of %s", figure.name(), preset.id()).isGreaterThan(2);
                }
            }
        }
    }
}

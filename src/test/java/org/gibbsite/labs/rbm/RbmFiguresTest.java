package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.raster.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RbmFiguresTest {
    @ParameterizedTest
    @CsvSource({"28,28,500,100", "28,28,1,20", "28,28,2000,50", "4,4,16,12", "1,1,3,1",
            "28,28,7,0"}) void everyMachineHasFiveFigures(int width, int height, int hidden, int probes) {
        List<Figure> figures = RbmFigures.figures(SyntheticFrame.of(width, height, hidden, probes, 3));
        assertThat(figures).extracting(Figure::name).containsExactly("filters", "reconstructions", "fantasies",
                "activations", "histograms");
        for (Figure figure : figures) {
            assertThat(figure.picture().width()).as(figure.name() + " width").isBetween(200, 3000);
            assertThat(figure.picture().height()).as(figure.name() + " height").isBetween(80, 4000);
            assertThat(Arrays.stream(figure.picture().argb()).allMatch(p -> p >>> 24 == 255)).as("opaque").isTrue();
        }
        assertThat(Arrays.stream(figures.getFirst().picture().argb()).distinct().count()).isGreaterThan(8);
    }
}

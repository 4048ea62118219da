package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test void aValueThatCannotBeToldHidesNoNeighbourWhenThinned() {
        Series series = new Series(Metric.of("", "", ""));
        for (int step = 0; step < 1000; step++) {
            series.add(step, step % 2 == 0 ? Double.NaN : step == 501 ? 9 : step == 701 ? -9 : 1);
        }
        Curve curve = series.curve(20);
        assertThat(curve.size()).isEqualTo(20);
        assertThat(curve.values()).contains(9, -9).doesNotContain(Double.NaN);
    }

    @Test void noEarlierValueStandsForOneThatCannotBeTold() {
        History history = new History();
        Series length = history.series(Metric.of("length", "", ""));
        length.add(1, 5, 0.1);
        length.add(2, Double.NaN);
        assertThat(history.at(1)).containsEntry("length", 5.0);
        assertThat(history.at(3).get("length")).isNaN();
        assertThat(history.at(3)).doesNotContainKey("lengthError");
    }
}

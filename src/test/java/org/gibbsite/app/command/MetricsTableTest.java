package org.gibbsite.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Metric;
import org.junit.jupiter.api.Test;

class MetricsTableTest {
    @Test void rowsAreStepsAndMissingPointsAreEmptyCells() {
        History history = new History();
        history.series(Metric.of("error", "error", "MSE")).add(10, 0.5);
        history.get("error").add(20, 0.25);
        history.series(Metric.of("likelihood", "log-likelihood", "nats")).add(0, -90, 0.5);
        history.get("likelihood").add(20, Double.NaN, 0.25);
        assertThat(MetricsTable.of(history)).isEqualTo("""
                step,error,likelihood,likelihoodError
                0,,-90.0,0.5
                10,0.5,,
                20,0.25,,0.25
                """);
    }

    @Test void aRunWithoutMeasurementsHasOnlyTheHeader() {
        History history = new History();
        history.series(Metric.of("error", "error", "MSE"));
        assertThat(MetricsTable.of(history)).isEqualTo("step,error\n");
    }
}

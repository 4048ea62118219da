package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.experiment.Film;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightFilmTest {
    @Test void shotsAreTheWeightsOfTheirUpdate() {
        Rbm rbm = new Rbm(9, 5, false);
        Film film = new Film();
        WeightFilm weights = new WeightFilm(rbm, film);
        for (long step = 0; step <= 40; step++) {
            rbm.drawWeights(1, RandomKey.of(step));
            weights.follow(step);
        }
        assertThat(weights.shots(40)).hasSize(3);
        rbm.drawWeights(1, RandomKey.of(32));
        for (int j = 0; j < 5; j++) {
            float[] column = weights.shots(40).getLast().column(j);
            float limit = weights.shots(40).getLast().limits()[j];
            for (int i = 0; i < 9; i++)
                assertThat(Math.abs(column[i] - rbm.weights().get(i, j))).isLessThan(limit / 253);
        }
        assertThat(weights.shots(31)).as("seen from update 31").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"784, 500, 500", "784, 2000, 2000", "784, 10000, 2377",
            "16, 12, 12"}) void aMillionUpdatesTakeNoMoreThan32Megabytes(
                    int visible, int hidden, int filmed) {
        Film film = new Film();
        WeightFilm weights = new WeightFilm(new Rbm(visible, hidden, false), film);
        long bytes = 0;
        for (long step = 0; step <= 1 << 20; step += Film.FIRST_SPACING) {
            weights.follow(step);
            if (film.contains(step)) bytes += (long) visible * filmed;
        }
        assertThat(film.until(0).getFirst().columns()).isEqualTo(filmed);
        assertThat(bytes).isLessThanOrEqualTo(32 << 20);
    }
}

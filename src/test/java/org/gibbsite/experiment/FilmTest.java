package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.gibbsite.experiment.Film.Shot;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class FilmTest {
    private static List<Long> due(int fineness, long until) {
        return LongStream.rangeClosed(0, until).filter(step -> Film.isDue(step, fineness)).boxed().toList();
    }

    @Test void shotsLieEvenlyAtFirstAndThenOnALogarithmicAxis() {
        assertThat(due(2, 400)).containsExactly(0L, 16L, 32L, 48L, 64L, 80L, 96L, 112L, 128L, 160L, 192L, 224L, 256L,
                320L, 384L);
        assertThat(due(0, 300)).containsExactly(0L, 16L, 32L, 64L, 128L, 256L);
        assertThat(due(2, 1 << 20)).hasSizeLessThan(18 << 2);
    }

    @Test void aColumnComesBackWithinHalfAUnit() {
        float[] matrix = new float[7 * 5];
        RandomKey.of(3).normals(matrix);
        for (int i = 0; i < 7; i++) matrix[i * 5 + 2] = 0;
        Shot shot = Shot.of(16, matrix, 5, 4);
        assertThat(shot.columns()).isEqualTo(4);
        for (int j = 0; j < 4; j++) {
            float[] column = shot.column(j);
            for (int i = 0; i < 7; i++) {
                assertThat(column[i]).isCloseTo(matrix[i * 5 + j], within(shot.limits()[j] / 253));
            }
        }
    }

    @Test void aForkForgetsTheOtherFutureAndTheBranchKeepsIt() {
        History history = new History();
        for (long step : new long[]{0, 16, 32, 48}) {
            history.film("weights").add(new Shot(step, new byte[2], new float[1]));
        }
        History branch = history.copy();
        history.truncateAfter(20);
        assertThat(history.film("weights").until(99)).extracting(Shot::step).containsExactly(0L, 16L);
        assertThat(branch.film("weights").until(40)).extracting(Shot::step).containsExactly(0L, 16L, 32L);
        history.become(branch);
        assertThat(history.film("weights").until(99)).hasSize(4);
        history.become(new History());
        assertThat(history.film("weights").until(99)).isEmpty();
    }
}

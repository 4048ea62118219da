package org.gibbsite.kit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.StateBook;
import org.junit.jupiter.api.Test;

/** The last rows stay, whatever came before. */
class TrailTest {
    private static double[] last(long count, int remembered) {
        double[] rows = new double[(int) Math.min(count, remembered) * 2];
        for (int n = 0; n < rows.length / 2; n++) {
            rows[2 * n] = count - rows.length / 2 + n;
            rows[2 * n + 1] = 0 - rows[2 * n];
        }
        return rows;
    }

    @Test void theLastRowsAreRememberedInOrder() {
        Trail trail = new Trail(2, 100);
        for (int n = 0; n < 1000; n++) {
            assertThat(trail.rows()).isEqualTo(last(n, 100));
            trail.add(n, -n);
            assertThat(trail.count()).isEqualTo(Math.min(n + 1, 100));
            assertThat(trail.at(0, 0)).isEqualTo(Math.max(0, n - 99));
            assertThat(trail.at(trail.count() - 1, 1)).isEqualTo(-n);
        }
        trail.clear();
        assertThat(trail.rows()).isEmpty();
        trail.add(0, 0);
        assertThat(trail.rows()).isEqualTo(new double[2]);
    }

    @Test void itGoesOnFromACheckpoint() {
        Trail trail = new Trail(2, 100), other = new Trail(2, 100);
        StateBook book = new StateBook(), otherBook = new StateBook();
        trail.register(book, "trail");
        other.register(otherBook, "trail");
        for (int n = 0; n < 777; n++) {
            trail.add(n, -n);
            otherBook.restore(book.save());
            assertThat(other.rows()).isEqualTo(trail.rows());
        }
        for (int n = 777; n < 999; n++) {
            trail.add(n, -n);
            other.add(n, -n);
        }
        assertThat(other.rows()).isEqualTo(trail.rows()).isEqualTo(last(999, 100));
        TreeMap<String, Tensor> broken = new TreeMap<>();
        for (int length : new int[]{3, 202}) {
            broken.put("trail", Tensor.of(Arrays.copyOf(other.rows(), length)));
            assertThatIllegalArgumentException().isThrownBy(() -> otherBook.restore(new Checkpoint(broken)))
                    .withMessageContaining("rows of 2");
        }
    }
}

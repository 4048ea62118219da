package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class FieldShapesTest {
    private static final int SIDE = 20, SITES = SIDE * SIDE;
    private static final RandomKey KEY = RandomKey.of(3);

    /** One field for each function of row and column. */
    private interface Field {
        double at(int row, int column);
    }

    private static FieldShapes of(Field... fields) {
        float[] all = new float[SITES * fields.length];
        for (int i = 0; i < SITES; i++) {
            for (int j = 0; j < fields.length; j++) {
                all[i * fields.length + j] = (float) fields[j].at(i / SIDE, i % SIDE);
            }
        }
        return FieldShapes.of(all, SIDE, KEY);
    }

    private static double away(int a, int b) {
        int off = Math.abs(a - b) % SIDE;
        return Math.min(off, SIDE - off);
    }

    @Test void aPointIsAtItsPlaceWithRadiusZero() {
        FieldShapes shapes = of((y, x) -> y == 19 && x == 3 ? -2 : 0);
        assertThat(shapes.norm()[0]).isEqualTo(2);
        assertThat(shapes.row()[0]).isCloseTo(19, within(1e-6));
        assertThat(shapes.column()[0]).isCloseTo(3, within(1e-6));
        assertThat(shapes.radius()[0]).isCloseTo(0, within(1e-5));
        assertThat(shapes.share()[0]).isEqualTo(1);
        assertThat(shapes.control()[0]).as("a point is local wherever it is").isEqualTo(1);
        assertThat(shapes.coverage()).isCloseTo(1.0 / SITES, within(1e-9));
        assertThat(shapes.overlap()).isNaN();
    }

    @Test void aPatchAcrossTheEdgeIsOnePatch() {
        FieldShapes shapes = of((y, x) -> away(y, 0) + away(x, 0) <= 2 ? 1 : 0);
        assertThat(Math.min(shapes.row()[0], SIDE - shapes.row()[0])).isCloseTo(0, within(1e-6));
        assertThat(shapes.share()[0]).isEqualTo(1);
        assertThat(shapes.radius()[0]).isCloseTo(Math.sqrt((4 * 1 + 4 * 4 + 4 * 2) / 13.0), within(1e-5));
        assertThat(shapes.control()[0]).isLessThan(0.6);
    }

    @Test void anEvenFieldHasTheShareOfTheDiscAndCoversEverything() {
        FieldShapes shapes = of((y, x) -> 0.5);
        assertThat(shapes.share()[0]).isCloseTo(FieldShapes.DISC, within(0.02));
        assertThat(shapes.control()[0]).isCloseTo(shapes.share()[0], within(0.02));
        assertThat(shapes.radius()[0]).isCloseTo(SIDE / Math.sqrt(6), within(0.1));
        assertThat(shapes.coverage()).isCloseTo(1, within(1e-6));
    }

    @Test void fieldsThatAreAlikeOverlapAndThoseApartDoNot() {
        Field left = (y, x) -> away(x, 5) <= 1 && away(y, 5) <= 1 ? 1 : 0;
        Field right = (y, x) -> away(x, 15) <= 1 && away(y, 5) <= 1 ? -3 : 0;
        assertThat(of(left, right).overlap()).isCloseTo(0, within(1e-6));
        assertThat(of(left, left, left).overlap()).isCloseTo(1, within(1e-6));
        assertThat(of(left, right).coverage()).isCloseTo(18.0 / SITES, within(1e-6));
        assertThat(of(left, left).coverage()).isCloseTo(9.0 / SITES, within(1e-6));
    }

    @Test void shortFieldsAreDeadAndCountNowhere() {
        Field point = (y, x) -> y == 4 && x == 4 ? 1 : 0;
        FieldShapes shapes = of(point, (y, x) -> 0.0049, (y, x) -> 0, point);
        assertThat(shapes.live()).containsExactly(true, false, false, true);
        assertThat(shapes.deadUnits()).isEqualTo(2);
        assertThat(shapes.medianShare()).isEqualTo(1);
        assertThat(shapes.coverage()).isCloseTo(1.0 / SITES, within(1e-9));
        assertThat(shapes.overlap()).isCloseTo(1, within(1e-6));
        FieldShapes none = of((y, x) -> 0);
        assertThat(none.liveUnits()).isZero();
        assertThat(none.medianShare()).isNaN();
        assertThat(none.coverage()).isNaN();
    }

    @Test void weightsThatAreNoFieldsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldShapes.of(new float[401], SIDE, KEY))
                .withMessageContaining("401");
    }
}

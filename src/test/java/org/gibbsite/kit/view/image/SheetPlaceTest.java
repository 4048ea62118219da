package org.gibbsite.kit.view.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SheetPlaceTest {

    @Test void squaresLieOnTheSheetAndApart() {
        for (int count = 1; count <= 10; count++) {
            for (double[] sheet : new double[][]{{700, 450}, {300, 800}, {1200, 200}, {240, 180}, {30, 20}, {3, 2}}) {
                List<SheetPlace> places = SheetPlace.of(count, sheet[0], sheet[1], 14);
                assertThat(places).hasSize(count);
                for (SheetPlace a : places) {
                    if (a.size() == 0) continue;
                    assertThat(a.x() + a.size()).isLessThanOrEqualTo((int) sheet[0]);
                    assertThat(a.y() + a.size() + 14).isLessThanOrEqualTo((int) sheet[1]);
                    for (SheetPlace b : places) {
                        if (a == b || b.size() == 0) continue;
                        boolean beside = a.x() + a.size() <= b.x() || b.x() + b.size() <= a.x();
                        boolean below = a.y() + a.size() + 14 <= b.y() || b.y() + b.size() + 14 <= a.y();
                        assertThat(beside || below).as("%s and %s", a, b).isTrue();
                    }
                }
            }
        }
    }

    @Test void theFirstIsTheLargest() {
        List<SheetPlace> places = SheetPlace.of(9, 700, 450, 14);
        assertThat(places.getFirst().size()).isEqualTo(436);
        assertThat(places.subList(1, 9)).allMatch(place -> place.size() > 60 && place.size() < 436);
        List<SheetPlace> high = SheetPlace.of(7, 300, 450, 14);
        assertThat(high.getFirst().size()).as("blocks below on a high sheet").isEqualTo(300);
        assertThat(high.subList(1, 7)).allMatch(place -> place.y() >= 324);
        assertThat(SheetPlace.of(0, 700, 450, 14)).isEmpty();
    }
}

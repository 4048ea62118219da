package org.gibbsite.labs.vae.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AggregateLayoutTest {
    private static final double LINE = 15, NUMBERS = 30, LEGEND = 70;

    @Test void theLegendHasAPlaceOfItsOwnAtEverySize() {
        for (double width = 200; width <= 900; width += 50) for (double height = 90; height <= 700; height += 45) {
            AggregateLayout at = AggregateLayout.of(width, height, LINE, NUMBERS, LEGEND);
            String size = width + " × " + height + ": " + at;
            double right = at.left() + at.side() + at.part();
            assertThat(at.left()).as(size).isGreaterThanOrEqualTo(NUMBERS);
            assertThat(right).as(size).isLessThanOrEqualTo(width + 1);
            assertThat(at.top() + at.side() + LINE).as(size).isLessThanOrEqualTo(height + 1);
            if (at.row()) {
                assertThat(at.legendY() + LINE).as(size).isLessThanOrEqualTo(at.top() - at.part());
            } else {
                boolean corner = at.legendX() >= at.left() + at.side() && at.legendY() + 2 * LINE <= at.top();
                assertThat(corner || at.legendX() >= right).as(size).isTrue();
                assertThat(at.legendX() + LEGEND).as(size).isLessThanOrEqualTo(width + 1);
            }
        }
    }

    @Test void axesEndAtRoundNumbers() {
        assertThat(TermPlot.round(147.3, 568)).containsExactly(100, 600);
        assertThat(TermPlot.round(0, 5.9)).containsExactly(0, 6);
        assertThat(TermPlot.round(-812, -3)).containsExactly(-900, 0);
        assertThat(TermPlot.round(0, 0)).containsExactly(0, 1);
        double[] still = TermPlot.round(172.4, 172.4);
        assertThat(still[0]).isLessThanOrEqualTo(172.4);
        assertThat(still[1]).isGreaterThan(172.4).isLessThan(174);
    }
}

package org.gibbsite.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    @Test void withRoomTheLastColumnTakesWhatIsLeft() {
        assertThat(widths(300, 50, 100)).containsExactly(50, 250);
    }

    @Test void narrowColumnsKeepTheirsAndWideOnesShare() {
        assertThat(widths(400, 60, 900, 500)).containsExactly(60, 170, 170);
    }

    @Test void noColumnIsNarrowerThanItsLeast() {
        double[] widths = ColumnWidths.of(new double[]{300, 300}, new double[]{20, 160}, 200);
        assertThat(widths).containsExactly(40, 160);
    }

    @Test void theTableIsFilled() {
        for (double width = 100; width < 1500; width += 37) {
            double[] widths = widths(width, 30, 400, 80, 900);
            assertThat(widths[0] + widths[1] + widths[2] + widths[3]).as("sum at " + width).isBetween(width - 1e-9,
                    width + 1e-9);
        }
    }

    private static double[] widths(double width, double... liked) {
        return ColumnWidths.of(liked, new double[liked.length], width);
    }
}

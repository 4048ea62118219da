package org.gibbsite.labs.vae.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.labs.vae.SmallRuns;
import org.gibbsite.labs.vae.VaeFrame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legend of the classes names every class, or says in words how many it leaves out, and stays on its sheet. */
final class LatentLegendTest {
    private static final double LINE = 18;

    @ParameterizedTest
    @CsvSource({"1,''", "3,''", "10,''", "26,''", "62,+ 26 more", "200,+ 164 more"}) void aLargePanelNamesWhatItCan(
            int classes, String rest) {
        LatentLegend legend = legend(classes, 760, 560, 1);
        assertThat(legend.rest()).isEqualTo(rest);
        check(legend, 760, 560, classes);
    }

    @ParameterizedTest
    @CsvSource({"1,''", "3,''", "10,''", "26,+ 16 more", "62,+ 52 more", "200,+ 190 more"}) void aSmallPanelNamesTen(
            int classes, String rest) {
        for (int units = 1; units <= 3; units++) {
            for (int[] size : new int[][]{{300, 240}, {300, 500}, {420, 300}}) {
                LatentLegend legend = legend(classes, size[0], size[1], units);
                assertThat(legend.rest()).as(size[0] + " × " + size[1]).isEqualTo(rest);
                check(legend, size[0], size[1], classes);
            }
        }
    }

    private static LatentLegend legend(int classes, double wide, double high, int units) {
        VaeFrame frame = SmallRuns.bars(1, "latentUnits=" + units);
        return new LatentLegend(LatentLayout.of(frame, wide, high, LINE, 3), classes, LINE, 14);
    }

    /** Every class has a place of its own on the sheet and is found there. */
    private static void check(LatentLegend legend, double wide, double high, int classes) {
        int named = legend.named(), places = named + (legend.rest().isEmpty() ? 0 : 1);
        assertThat(named + (legend.rest().isEmpty() ? 0 : Integer.parseInt(legend.rest().split(" ")[1])))
                .isEqualTo(classes);
        for (int a = 0; a < places; a++) {
            assertThat(legend.x(a)).isBetween(0.0, wide - (a < named ? 2 : 4) * LINE);
            assertThat(legend.y(a)).isBetween(0.4 * LINE, high - 0.3 * LINE);
            for (int b = 0; b < a; b++) {
                assertThat(Math.abs(legend.x(a) - legend.x(b)) > 2 * LINE
                        || Math.abs(legend.y(a) - legend.y(b)) > 0.7 * LINE).as(a + " and " + b).isTrue();
            }
            if (a < named) assertThat(legend.at(legend.x(a) + 3, legend.y(a))).isEqualTo(a);
        }
    }
}

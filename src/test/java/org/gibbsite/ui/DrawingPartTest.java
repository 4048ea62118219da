package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.controller.Resources;
import org.junit.jupiter.api.Test;

/** Two pages, a second at a time. */
final class DrawingPartTest {
    private static final double SHARE = 0.05;
    /** A pulse costs a little without a picture, too; in seconds of the processor a second. */
    private static final double PULSES = 0.004;

    private final Resources resources = new Resources();
    private final Page first = new Page(0.01), second = new Page(0.03);

    private final class Page {
        private final DrawingPart part = new DrawingPart(resources);
        private final RedrawGovernor governor = new RedrawGovernor(SHARE);
        private final double picture;

        /** @param picture what one costs, in seconds of the processor */
        Page(double picture) {
            this.picture = picture;
        }

        double cost() { return PULSES + picture / governor.interval(); }
    }

    /** Each page is told what all drawing has cost. */
    private static void draw(int seconds, Page... pages) {
        for (int second = 0; second < seconds; second++) {
            double all = 0;
            for (Page page : pages) {
                page.part.draws(true);
                page.part.spent(page.cost());
                all += page.cost();
            }
            for (Page page : pages) page.governor.measured(page.part.pages() * page.part.of(all));
        }
    }

    @Test void twoPagesThatDrawAtOnceHaveHalfEach() {
        draw(60, first);
        assertThat(first.cost()).as("alone").isBetween(0.6 * SHARE, SHARE);
        draw(60, first, second);
        assertThat(first.cost()).as("the cheap one").isBetween(0.3 * SHARE, 0.5 * SHARE);
        assertThat(second.cost()).as("the dear one").isBetween(0.3 * SHARE, 0.5 * SHARE);
        second.part.draws(false);
        draw(60, first);
        assertThat(first.cost()).as("alone again").isBetween(0.6 * SHARE, SHARE);
    }

    @Test void aPageThatRestsPaysForItselfAndTakesNothing() {
        first.part.draws(true);
        first.part.spent(0.03);
        second.part.spent(0.01);
        assertThat(first.part.of(0.08)).isCloseTo(0.06, within(1e-12));
        assertThat(first.part.pages()).isEqualTo(1);
    }

    @Test void whereNoPulseHasBeenTimedAllIsTheOne() {
        assertThat(first.part.of(0.08)).isEqualTo(0.08);
        assertThat(first.part.of(Double.NaN)).isNaN();
    }
}

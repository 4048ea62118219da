package org.gibbsite.labs.isingrbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.labs.isingrbm.view.ReconstructionLayout.Content;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reconstructions use the room of their panel, and lie on the sheet without touching each other. */
final class ReconstructionLayoutTest {
    private static final double LINE = 18;

    /** The panel big and beside another at 1366 × 768, and big at 1920 × 1080; while one layer learns, and all three. */
    @ParameterizedTest
    @CsvSource({"5,760,590", "5,505,590", "7,760,590", "7,505,590", "5,1150,760", "7,1150,760",
            "5,900,250"}) void halfOfTheSheetIsPictures(
                    int ways, double wide, double high) {
        Content content = new Content(ways, 12, 40, 70, LINE);
        ReconstructionLayout layout = ReconstructionLayout.of(content, wide, high);
        assertThat(layout.area(content) / (wide * high)).as(layout.toString()).isGreaterThan(0.45);
        check(layout, content, wide, high);
    }

    @ParameterizedTest
    @CsvSource({"5,300,260", "7,300,300", "5,240,320", "3,2,2"}) void inSmallPanelsNothingIsCut(int ways, double wide,
            double high) {
        Content content = new Content(ways, 12, 40, 70, LINE);
        ReconstructionLayout layout = ReconstructionLayout.of(content, wide, high);
        if (layout.zoom() > 0) check(layout, content, wide, high);
    }

    private static void check(ReconstructionLayout layout, Content content, double wide, double high) {
        int size = layout.zoom() * content.side();
        double left = layout.columns() ? 0 : content.name(), top = layout.columns() ? 2 * LINE : 0;
        for (int way = 0; way < content.ways(); way++) {
            for (int n = 0; n < layout.shown(); n++) {
                assertThat(layout.x(way, n)).isBetween((int) left, (int) wide - size);
                assertThat(layout.y(way, n)).isBetween((int) top, (int) high - size);
            }
        }
        assertThat(Math.min(layout.pitchX(), layout.pitchY())).isGreaterThan(size);
    }
}

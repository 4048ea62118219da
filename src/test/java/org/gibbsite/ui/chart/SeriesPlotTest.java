package org.gibbsite.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.Palette;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

final class SeriesPlotTest {
    /** Of a drawn chart. */
    private static NumberAxis axis(double... values) {
        SeriesPlot plot = new SeriesPlot();
        plot.style(AxisChoice.LINEAR, Palette.of(Theme.LIGHT), ChartFont.own(11));
        long[] steps = IntStream.range(0, values.length).asLongStream().toArray();
        Curve curve = new Curve("Units in use", "units", steps, values, new double[values.length]);
        plot.show(List.of(CurveData.of(curve, AxisChoice.LINEAR)), values.length);
        plot.chart().draw(new BufferedImage(300, 160, BufferedImage.TYPE_INT_ARGB).createGraphics(),
                new Rectangle(300, 160));
        return (NumberAxis) plot.plot().getRangeAxis();
    }

    @Test void curveThatIsZeroThroughoutHasAnAxisFromZeroToOne() {
        assertThat(axis(0, 0, 0).getRange()).isEqualTo(new Range(0, 1));
        assertThat(axis(0).getRange()).isEqualTo(new Range(0, 1));
    }

    @Test void countsHaveWholeNumbersAtTheirAxis() {
        for (double[] counts : new double[][]{{2, 2, 2}, {0, 2, 1}, {0, 0}, {0, 20, 7, 12}}) {
            double tick = axis(counts).getTickUnit().getSize();
            assertThat(tick).as("%s", List.of(counts)).isGreaterThanOrEqualTo(1).isEqualTo(Math.rint(tick));
        }
        assertThat(axis(2, 2, 2).getRange().getLength()).isGreaterThanOrEqualTo(1);
        assertThat(axis(0, 0.5, 1).getTickUnit().getSize()).as("of what is measured").isLessThan(1);
    }

    @Test void measuredValueThatHardlyMovesIsNotStretched() {
        assertThat(axis(195.01, 195.02).getRange().getLength()).isGreaterThan(0.5);
    }
}

package org.gibbsite.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.SamplingXYLineRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.RangeType;

/**
 * A chart of the library in our looks: thin grid, no frame; the noisy curve faint, the smoothed one bold, errors as a
 * band. The first curve is solid, the second dashed, the third dotted.
 */
final class SeriesPlot {
    private static final float[][] DASHES = {null, {7, 4}, {2, 3}};
    private static final double LEAST_RELATIVE_RANGE = 0.005;
    /** Of the step axis, so that a first point stands clear of the other axis. */
    private static final double SINGLE_MARGIN = 0.05;
    /** Of a digit's width, em. */
    private static final double HALF_DIGIT = 0.32;
    private static final TickUnitSource WHOLE = NumberAxis.createIntegerTickUnits();
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private final XYPlot plot = new XYPlot();
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);

    private AxisChoice axes;
    private int lastDigits = 1;
    private Palette palette;
    private Font font;

    SeriesPlot() {
        chart.setBackgroundPaint(CLEAR);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    /** Loads what drawing needs. */
    static void prepare() {
        SeriesPlot plot = new SeriesPlot();
        plot.style(AxisChoice.LINEAR, Palette.of(Theme.LIGHT), ChartFont.own(11));
        Curve curve = new Curve("", "", new long[]{0, 1}, new double[]{1, 2}, new double[]{0, 0.1});
        plot.show(List.of(CurveData.of(curve, AxisChoice.LINEAR)), 1);
        BufferedImage nothing = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        plot.chart.draw(nothing.createGraphics(), new Rectangle(200, 100));
    }

    JFreeChart chart() { return chart; }

    XYPlot plot() { return plot; }

    /** Room for half of the last number below the axis. */
    private void pad() {
        RectangleInsets next = new RectangleInsets(6, 0, 0, Math.max(1.6, HALF_DIGIT * lastDigits) * font.getSize());
        if (!next.equals(chart.getPadding())) chart.setPadding(next);
    }

    /** Exchanges the curves. A range that the user has zoomed to stays; else the steps reach at least {@code lastStep}. */
    void show(List<CurveData> curves, long lastStep) {
        lastDigits = Numbers.count(lastStep).length();
        pad();
        int layers = plot.getDatasetCount();
        for (int i = 0; i < layers; i++) plot.setDataset(i, null);
        int layer = add(0, CurveData.extent(axes.logX() ? 1 : 0, Math.max(axes.logX() ? 2 : 1, lastStep)),
                new SamplingXYLineRenderer());
        for (int i = 0; i < curves.size(); i++) {
            CurveData raw = curves.get(i);
            if (raw.hasErrors()) layer = add(layer, raw.told(), band(i));
            if (raw.isNoisy()) layer = add(layer, raw, line(i, 0.3f, 0.6));
            layer = add(layer, raw.isNoisy() ? raw.smoothed() : raw, line(i, 1, 1));
            if (raw.isSparse()) layer = add(layer, raw, dots(i));
        }
        boolean single = curves.stream().allMatch(curve -> curve.getItemCount(0) < 2);
        if (plot.getDomainAxis() instanceof NumberAxis steps) steps.setAutoRangeStickyZero(!single);
        plot.getDomainAxis().setLowerMargin(single ? SINGLE_MARGIN : 0);
        if (plot.getRangeAxis() instanceof NumberAxis linear) fit(linear, curves);
    }

    /** What counts something has whole numbers at its axis; what is 0 throughout, an axis from 0 to 1. */
    private static void fit(NumberAxis axis, List<CurveData> curves) {
        boolean counts = curves.stream().allMatch(CurveData::isWhole);
        if (counts != (axis.getStandardTickUnits() == WHOLE)) {
            axis.setStandardTickUnits(counts ? WHOLE : NumberAxis.createStandardTickUnits());
        }
        double largest = 0;
        for (CurveData curve : curves) largest = Math.max(largest, curve.largest());
        axis.setRangeType(largest == 0 ? RangeType.POSITIVE : RangeType.FULL);
        axis.setAutoRangeMinimumSize(counts ? 1 : leastRange(largest), false);
    }

    /** A single value, or one that hardly moves, shall not be stretched until its axis shows rounding errors. */
    private static double leastRange(double largest) {
        return largest == 0 ? 1 : Math.max(1e-6, LEAST_RELATIVE_RANGE * largest);
    }

    private int add(int layer, CurveData data, XYItemRenderer renderer) {
        plot.setRenderer(layer, renderer, false);
        plot.setDataset(layer, data);
        return layer + 1;
    }

    private XYItemRenderer line(int curve, float opacity, double thickness) {
        SamplingXYLineRenderer renderer = new SamplingXYLineRenderer();
        renderer.setSeriesPaint(0, colour(curve, opacity));
        renderer.setSeriesStroke(0, new BasicStroke((float) (palette.line() * thickness), BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND, 1, opacity < 1 ? null : DASHES[curve % DASHES.length], 0));
        return renderer;
    }

    /** Points that are few are marked, so that the first one is seen. */
    private XYItemRenderer dots(int curve) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        double size = 2.2 * palette.line();
        renderer.setSeriesShape(0, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        renderer.setSeriesPaint(0, colour(curve, 1));
        return renderer;
    }

    private XYItemRenderer band(int curve) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(0.22f);
        renderer.setSeriesFillPaint(0, colour(curve, 1));
        return renderer;
    }

    private Color colour(int curve, float opacity) {
        int argb = switch (curve % DASHES.length) {
            case 0 -> palette.first();
            case 1 -> palette.second();
            default -> palette.muted();
        };
        return new Color(argb >> 16 & 255, argb >> 8 & 255, argb & 255, Math.round(255 * opacity));
    }

    /** Axes and looks; does nothing where all is as before. Forgets the zoom when an axis changes its kind. */
    void style(AxisChoice nextAxes, Palette nextPalette, Font nextFont) {
        if (nextAxes.equals(axes) && nextPalette.equals(palette) && nextFont.equals(font)) return;
        palette = nextPalette;
        font = nextFont;
        boolean keepX = axes != null && axes.logX() == nextAxes.logX();
        boolean keepY = axes != null && axes.logY() == nextAxes.logY();
        axes = nextAxes;
        if (!keepX) plot.setDomainAxis(axis(axes.logX()));
        if (!keepX && plot.getDomainAxis() instanceof NumberAxis steps) {
            steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        if (!keepY) plot.setRangeAxis(axis(axes.logY()));
        if (plot.getRangeAxis() instanceof NumberAxis linear) linear.setAutoRangeIncludesZero(axes.includeZero());
        pad();
        dress(plot.getDomainAxis(), font);
        // Not the very same font: FXGraphics2D leaves out a change to the font that it had last, even though the canvas
        // has gone back to its default since.
        dress(plot.getRangeAxis(), font.deriveFont(font.getSize2D() + 0.01f));
        Color grid = new Color(palette.grid());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(grid);
        plot.setRangeGridlineStroke(new BasicStroke(1));
    }

    private static ValueAxis axis(boolean logarithmic) {
        if (logarithmic) {
            LogAxis axis = new LogAxis(null);
            axis.setNumberFormatOverride(new AxisNumbers());
            axis.setSmallestValue(1e-12);
            return axis;
        }
        NumberAxis axis = new NumberAxis(null);
        axis.setNumberFormatOverride(new AxisNumbers());
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    private void dress(ValueAxis axis, Font numbers) {
        axis.setTickLabelFont(numbers);
        axis.setTickLabelPaint(new Color(palette.muted()));
        axis.setAxisLinePaint(new Color(palette.grid()));
        axis.setTickMarkPaint(new Color(palette.grid()));
        axis.setTickMarkOutsideLength(3);
        axis.setLowerMargin(axis == plot.getDomainAxis() ? 0 : 0.06);
        axis.setUpperMargin(axis == plot.getDomainAxis() ? 0.02 : 0.06);
        axis.setTickLabelInsets(new RectangleInsets(1, 3, 1, 3));
    }

    boolean isZoomed() { return !plot.getDomainAxis().isAutoRange() || !plot.getRangeAxis().isAutoRange(); }

    void showAll() {
        plot.getDomainAxis().setAutoRange(true);
        plot.getRangeAxis().setAutoRange(true);
    }
}

package org.gibbsite.kit.view;

import javafx.scene.control.Label;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.FittingLabel;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Picture;
import org.gibbsite.ui.plot.PixelCanvas;
import org.gibbsite.ui.plot.PlotText;

/** Counts as bars over a number line with a line at zero; mean ± standard deviation in words, the mean alone in a narrow one. */
public final class HistogramView extends Picture {
    private final Label name = PlotText.small(), low = PlotText.small(), high = PlotText.small();
    private final FittingLabel summary = PlotText.fittingCaption();
    private final PixelCanvas canvas = new PixelCanvas(this::paint);
    private Bins bins;
    private boolean logarithmic;
    private Theme theme = Theme.LIGHT;

    /**
     * Counts in equal bins, and what the counted values had before they were put into bins.
     *
     * @param low       left edge of the first bin
     * @param high      right edge of the last bin
     * @param counts    one per bin
     * @param mean      of the values; NaN of none
     * @param deviation of the values, divided by their number
     */
    public record Bins(double low, double high, int[] counts, double mean, double deviation) {

        /** With mean and deviation as if each value were the centre of its bin. */
        public static Bins of(double low, double high, int[] counts) {
            double sum = 0, squares = 0, n = 0;
            for (int i = 0; i < counts.length; i++) {
                n += counts[i];
                sum += counts[i] * centre(low, high, i, counts.length);
            }
            for (int i = 0; i < counts.length; i++) {
                double off = centre(low, high, i, counts.length) - sum / n;
                squares += counts[i] * off * off;
            }
            return new Bins(low, high, counts, sum / n, Math.sqrt(squares / n));
        }

        private static double centre(double low, double high, int bin, int bins) {
            return low + (bin + 0.5) * (high - low) / bins;
        }
    }

    public HistogramView(String title) {
        name.setText(title);
        name.setStyle("-fx-font-weight: bold;");
        words(() -> name.getText() + ": " + summary.whole() + ", from " + low.getText() + " to " + high.getText());
        getChildren().addAll(canvas, name, summary, low, high);
    }

    /** @param logarithmic bar lengths are log(1 + count) */
    public void show(Bins next, boolean logarithmic, Theme theme) {
        bins = next;
        this.logarithmic = logarithmic;
        this.theme = theme;
        PlotText.set(low, Numbers.measured(bins.low()));
        PlotText.set(high, Numbers.measured(bins.high()));
        String mean = Numbers.measured(bins.mean());
        summary.say(mean + " ± " + Numbers.measured(bins.deviation()), mean, "");
        canvas.repaint();
    }

    @Override protected void layoutChildren() {
        double width = getWidth(), height = getHeight(), text = Math.ceil(name.prefHeight(-1));
        double wide = Math.ceil(name.prefWidth(-1));
        name.resizeRelocate(0, 0, wide, text);
        summary.resizeRelocate(wide + 8, 0, Math.max(0, width - wide - 8), text);
        boolean roomy = height > 3 * text;
        low.setVisible(roomy);
        high.setVisible(roomy && low.prefWidth(-1) + high.prefWidth(-1) + 6 < width);
        low.resizeRelocate(0, height - text, Math.min(width, low.prefWidth(-1)), text);
        high.resizeRelocate(width - high.prefWidth(-1), height - text, high.prefWidth(-1), text);
        canvas.resizeRelocate(0, text, width, Math.max(0, height - (roomy ? 2 : 1) * text));
        canvas.layout();
    }

    private void paint(Raster raster) {
        if (bins == null || raster.height() < 3) return;
        Palette palette = Palette.of(theme);
        int width = raster.width(), ground = raster.height() - 1, count = bins.counts().length;
        double tallest = 0;
        for (int n : bins.counts()) tallest = Math.max(tallest, length(n));
        for (int x = 0; x < width; x++) {
            double length = length(bins.counts()[(int) ((long) x * count / width)]);
            int pixels = length == 0 ? 0 : (int) Math.max(1, Math.round(length / tallest * (ground - 2)));
            raster.fill(x, ground - pixels, 1, pixels, palette.first());
        }
        raster.fill(0, ground, width, 1, palette.muted());
        double zero = -bins.low() / (bins.high() - bins.low());
        if (zero < 0 || zero > 1) return;
        int x = (int) Math.min(width - 1, Math.round(zero * width));
        for (int y = 0; y < ground; y += 4) raster.fill(x, y, 1, 2, palette.text());
    }

    private double length(int count) { return logarithmic ? Math.log1p(count) : count; }
}

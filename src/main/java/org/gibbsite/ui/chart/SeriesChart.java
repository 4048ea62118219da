package org.gibbsite.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.TakesArrows;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.FocusRing;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Picture;
import org.gibbsite.ui.plot.PlotText;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Up to three curves of one quantity over the updates, with their values at the cursor above them. Drag to zoom, double
 * click to see all. With the focus: left and right move the cursor, up zooms the steps around it, down shows all, Escape gives
 * the cursor back. The cursor is a line of its own: moving it draws no chart.
 */
final class SeriesChart extends Picture implements TakesArrows {
    static final long NO_STEP = -1;
    private static final int KEY_STEPS = 50;

    private final SeriesPlot plot = new SeriesPlot();
    private final ChartViewer viewer = new ChartViewer(plot.chart(), false);
    private final Line cursor = new Line();
    private final FocusRing ring = new FocusRing(this);
    private final Label title = PlotText.small(), unit = PlotText.caption(), nothing = PlotText.caption();
    private final List<Label> values = new ArrayList<>();
    private final HBox header = new HBox(8, title, unit), legend = new HBox(10);
    private final String quantity;
    private List<CurveData> curves = List.of();
    private Absence absence = Absence.UNKNOWN;
    private boolean tried;
    private long now;
    private List<String> names = List.of();
    private long step;
    private LongConsumer hovered = at -> {};
    private Runnable again = () -> {};

    SeriesChart(String quantity, String unit) {
        this.quantity = quantity;
        title.setText(quantity);
        title.setStyle("-fx-font-weight: bold;");
        this.unit.setText(unit);
        header.setAlignment(Pos.BASELINE_LEFT);
        this.unit.setMinWidth(0);
        title.setMinWidth(USE_PREF_SIZE);
        viewer.getCanvas().setTooltipEnabled(false);
        viewer.setMinSize(0, 0);
        viewer.setFocusTraversable(false); // the chart itself takes the keys
        cursor.setMouseTransparent(true);
        cursor.setManaged(false);
        cursor.getStrokeDashArray().setAll(3.0, 3.0);
        this.unit.fontProperty().addListener((f, was, is) -> again.run());
        words(this::describe);
        setFocusTraversable(true);
        setOnKeyPressed(this::press);
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_PRESSED, press -> requestFocus());
        nothing.setAlignment(Pos.CENTER);
        nothing.setWrapText(true);
        nothing.setMouseTransparent(true);
        getChildren().addAll(header, legend, viewer, nothing, cursor, ring);
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_MOVED, move -> hovered.accept(stepAt(move.getX())));
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_EXITED, exit -> hovered.accept(NO_STEP));
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) plot.showAll();
        });
    }

    /** Told the step under the pointer, or {@link #NO_STEP} when the pointer leaves. */
    void whenHovered(LongConsumer listener) {
        hovered = listener;
    }

    /** Never narrower than so many heights of its numbers. */
    void leastWidth(double heights) {
        minWidthProperty().bind(unit.fontProperty().map(font -> heights * font.getSize()));
    }

    boolean isZoomed() { return plot.isZoomed(); }

    SeriesPlot plot() { return plot; }

    /**
     * Draws the chart once, and again when the size of text changes.
     *
     * @param lastStep the step axis reaches at least so far
     */
    void show(List<Curve> next, long lastStep, AxisChoice axes, Theme theme) {
        Palette palette = Palette.of(theme);
        again = () -> {}; // or a font that changes now would draw within the drawing, without end
        applyCss(); // a chart that has just been put on the page has no font of its theme yet
        again = () -> show(next, lastStep, axes, theme);
        plot.chart().setNotify(false);
        plot.style(axes, palette, ChartFont.like(unit.getFont()));
        curves = next.stream().map(curve -> CurveData.of(curve, axes)).toList();
        absence = FirstValue.of(next);
        tried = next.stream().anyMatch(curve -> curve.size() > 0);
        viewer.setVisible(!curves.stream().allMatch(CurveData::isEmpty));
        now(now);
        plot.show(curves, lastStep);
        plot.chart().setNotify(true);
        cursor.setStroke(paint(palette.text()));
        legend(next, palette);
        cursor(step);
    }

    /** Says in place of axes of nothing when there will be something. @param step at which the run stands */
    void now(long step) {
        now = step;
        PlotText.set(nothing, viewer.isVisible() ? "" : whyEmpty());
    }

    private String whyEmpty() { return tried ? "cannot be told" : FirstValue.words(absence, now); }

    private void legend(List<Curve> shown, Palette palette) {
        List<String> next = shown.stream().map(curve -> ChartGroup.variant(curve.name())).toList();
        if (!next.equals(names)) {
            names = next;
            values.clear();
            for (int i = 0; i < next.size(); i++) values.add(PlotText.small());
            legend.getChildren().setAll(values);
        }
        int[] colours = {palette.first(), palette.second(), palette.muted()};
        for (int i = 0; i < values.size(); i++) values.get(i).setTextFill(paint(colours[i % 3]));
    }

    /** Puts the line there and the values into the header. */
    void cursor(long next) {
        step = next;
        int count = Math.min(values.size(), curves.size());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) texts.add(value(i, number(curves.get(i)) + " " + names.get(i)));
        if (!fits(texts)) {
            for (int i = 0; i < count; i++) texts.set(i, value(i, shortText(i)));
        }
        for (int i = 0; i < count; i++) PlotText.set(values.get(i), texts.get(i));
        placeCursor();
    }

    private String value(int i, String text) {
        if (curves.get(i).isEmpty()) return "";
        return names.size() == 1 ? number(curves.get(i)) : (i == 0 ? "━ " : i == 1 ? "╍ " : "┈ ") + text.strip();
    }

    /** About: letters are a little wider than half as high as their font. */
    private boolean fits(List<String> texts) {
        double letters = texts.stream().mapToInt(String::length).sum() * 0.56 * unit.getFont().getSize();
        return getWidth() == 0 || letters + legend.getSpacing() * (texts.size() - 1) <= getWidth();
    }

    /** Without the standard error, and without the word that the first name has too: {@code "layer 1: 0.1"}, {@code "2: 0.2"}. */
    private String shortText(int i) {
        int space = names.getFirst().indexOf(' ');
        String value = value(curves.get(i)), name = names.get(i);
        if (space < 0) return value + " " + name;
        String shared = names.getFirst().substring(0, space + 1);
        return (i > 0 && name.startsWith(shared) ? name.substring(shared.length()) : name) + ": " + value;
    }

    /** What is counted has no digits behind the point. */
    private String value(CurveData curve) {
        double value = curve.valueAt(step);
        return curve.isWhole() && Double.isFinite(value) ? Numbers.count(Math.round(value)) : Numbers.measured(value);
    }

    private String number(CurveData curve) {
        double error = curve.errorAt(step);
        return value(curve) + (error != 0 ? " ± " + Numbers.measured(error) : "");
    }

    /** The values at the cursor in words. */
    String describe() {
        if (!curves.isEmpty() && !viewer.isVisible()) return quantity + " " + whyEmpty();
        StringBuilder words = new StringBuilder(quantity);
        for (int i = 0; i < curves.size(); i++) {
            words.append(' ').append(names.get(i)).append(' ').append(number(curves.get(i)));
        }
        return words.append(' ').append(unit.getText()).append(" at update ").append(Numbers.count(step)).toString()
                .replace("  ", " ");
    }

    private void placeCursor() {
        Rectangle2D area = dataArea();
        double x = area == null
                ? Double.NaN
                : plot.plot().getDomainAxis().valueToJava2D(step, area, RectangleEdge.BOTTOM);
        boolean inside = viewer.isVisible() && area != null && x >= area.getMinX() - 1 && x <= area.getMaxX() + 1;
        cursor.setVisible(inside);
        if (!inside) return;
        cursor.setStartX(viewer.getLayoutX() + Math.floor(x) + 0.5);
        cursor.setEndX(cursor.getStartX());
        cursor.setStartY(viewer.getLayoutY() + area.getMinY());
        cursor.setEndY(viewer.getLayoutY() + area.getMaxY());
    }

    private Rectangle2D dataArea() {
        var info = viewer.getCanvas().getRenderingInfo();
        Rectangle2D area = info == null ? null : info.getPlotInfo().getDataArea();
        return area == null || area.isEmpty() || plot.plot().getDomainAxis() == null ? null : area;
    }

    private long stepAt(double x) {
        Rectangle2D area = dataArea();
        if (area == null || x < area.getMinX() || x > area.getMaxX()) return NO_STEP;
        double at = plot.plot().getDomainAxis().java2DToValue(x, area, RectangleEdge.BOTTOM);
        return Math.max(0, Math.round(at));
    }

    private void press(KeyEvent key) {
        if (key.isShiftDown() || key.isControlDown()) return;
        ValueAxis axis = plot.plot().getDomainAxis();
        double jump = Math.max(1, axis.getRange().getLength() / KEY_STEPS);
        switch (key.getCode()) {
            case LEFT -> hovered.accept(Math.max(0, Math.round(step - jump)));
            case RIGHT -> hovered.accept(Math.round(step + jump));
            case UP -> axis.resizeRange(0.5, step);
            case DOWN -> plot.showAll();
            case ESCAPE -> hovered.accept(NO_STEP);
            default -> {
                return;
            }
        }
        placeCursor();
        key.consume();
    }

    private static Color paint(int argb) { return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255); }

    @Override protected void layoutChildren() {
        double line = Math.ceil(header.prefHeight(-1)), top = Math.ceil(line + Math.max(line, legend.prefHeight(-1)));
        header.resizeRelocate(0, 0, getWidth(), line);
        legend.resizeRelocate(0, line, getWidth(), top - line);
        viewer.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
        viewer.layout();
        nothing.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
        placeCursor();
    }
}

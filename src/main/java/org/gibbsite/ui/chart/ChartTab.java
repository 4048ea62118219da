package org.gibbsite.ui.chart;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.FittingLabel;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Pen;
import org.gibbsite.ui.plot.PlotText;

/** A chart folded to a tab: its name, the newest value, and the first curve that has one as a line without axes. */
final class ChartTab extends ToggleButton {
    private static final double GAP = 6;

    private final Label name = PlotText.small();
    private final FittingLabel value = PlotText.fittingCaption();
    private final Canvas line = new Canvas();
    private final ChartGroup group;
    private CurveData curve; // null before anything is shown
    private Absence absence = Absence.UNKNOWN;
    private String variant = "";
    private boolean whole;
    private int colour;

    ChartTab(ChartGroup group) {
        this.group = group;
        getStyleClass().addAll(Styles.FLAT, "chart-tab");
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(new Face());
        setMinWidth(0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        name.setText(group.quantity());
    }

    ChartGroup group() { return group; }

    /** Width in which its name is whole, px. */
    double least() {
        return Math.ceil(name.prefWidth(-1) + snappedLeftInset() + snappedRightInset()) + 1;
    }

    /** Size of its text, px. */
    double em() { return name.getFont().getSize(); }

    void show(List<Curve> curves, Palette palette) {
        Curve told = curves.stream().filter(each -> each.size() > 0).findFirst().orElse(curves.getFirst());
        curve = CurveData.of(told, AxisChoice.LINEAR);
        absence = FirstValue.of(curves);
        variant = curves.size() > 1 ? " " + ChartGroup.variant(told.name()) : "";
        whole = curve.isWhole();
        colour = palette.first();
        draw();
    }

    /** Writes the value at that step. @param present the step at which the run stands */
    void cursor(long step, long present) {
        if (curve == null) return;
        boolean empty = curve.getItemCount(0) == 0;
        double now = curve.valueAt(step);
        String number = whole && Double.isFinite(now) ? Numbers.count(Math.round(now)) : Numbers.measured(now);
        String coming = FirstValue.words(absence, present);
        if (empty) value.say(coming, FirstValue.brief(absence, present), "–");
        else
            value.say(number + variant, number);
        setAccessibleText(
                group.quantity() + (empty ? ", " + coming : " " + number + variant + " " + group.unit())
                        + ": chart");
    }

    private void draw() {
        double wide = line.getWidth(), high = line.getHeight();
        if (curve == null || wide < 1 || high < 1) return;
        line.getGraphicsContext2D().clearRect(0, 0, wide, high);
        int count = curve.getItemCount(0);
        if (count < 2) return;
        double low = Double.MAX_VALUE, top = -Double.MAX_VALUE, first = curve.getXValue(0, 0);
        for (int i = 0; i < count; i++) {
            low = Math.min(low, curve.getYValue(0, i));
            top = Math.max(top, curve.getYValue(0, i));
        }
        double span = Math.max(1, curve.getXValue(0, count - 1) - first), range = top > low ? top - low : 1;
        double[] x = new double[count], y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = 1 + (wide - 2) * (curve.getXValue(0, i) - first) / span;
            y[i] = high - 2 - (high - 4) * (top > low ? (curve.getYValue(0, i) - low) / range : 0.5);
        }
        new Pen(line.getGraphicsContext2D(), wide, high, null, name.getFont()).curve(colour, 1.5, x, y);
    }

    /** Name above, value and line below; new words lay out nothing else. */
    private final class Face extends Region {
        Face() {
            for (Region each : List.of(name, value)) each.setManaged(false);
            line.setManaged(false);
            getChildren().addAll(name, value, line);
            name.fontProperty().addListener(f -> requestLayout());
        }

        private double row() { return Math.ceil(1.35 * name.getFont().getSize()); }

        @Override protected double computePrefHeight(double width) { return 2 * row(); }

        @Override protected double computeMinHeight(double width) { return 2 * row(); }

        /** The button gives it no more room than it asks for. */
        @Override protected double computePrefWidth(double height) {
            return Math.max(0, ChartTab.this.getWidth() - ChartTab.this.snappedLeftInset()
                    - ChartTab.this.snappedRightInset());
        }

        @Override protected void layoutChildren() {
            double wide = getWidth(), row = row(), words = Math.floor(Math.min(wide, Math.max(0.45 * wide, 6 * row)));
            name.resizeRelocate(0, 0, wide, row);
            value.resizeRelocate(0, row, words, row);
            line.relocate(words + GAP, row + 1);
            line.setWidth(Math.max(0, Math.floor(wide - words - GAP)));
            line.setHeight(Math.max(0, row - 2));
            draw();
        }
    }
}

package org.gibbsite.ui.explain;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/** A small table of running text; the cells of a row stand on one line. */
final class TextTable extends Region {
    private final List<List<TextFlow>> rows = new ArrayList<>();
    private final List<Region> grounds = new ArrayList<>();
    private boolean measuring;

    TextTable(List<TextFlow> header, List<List<TextFlow>> body) {
        getStyleClass().add("notes-table");
        rows.add(header);
        rows.addAll(body);
        for (int i = 0; i < rows.size(); i++) {
            Region ground = new Region();
            ground.getStyleClass()
                    .add(i == 0 ? "notes-table-header" : i % 2 == 1 ? "notes-table-odd" : "notes-table-even");
            grounds.add(ground);
        }
        getChildren().addAll(grounds);
        rows.forEach(getChildren()::addAll);
    }

    @Override public Orientation getContentBias() { return Orientation.HORIZONTAL; }

    @Override protected double computeMinWidth(double height) { return 0; }

    @Override protected double computePrefWidth(double height) {
        double sum = snappedLeftInset() + snappedRightInset();
        for (double width : liked()) sum += width;
        return sum;
    }

    /**
     * The height of a row is known only once its cells have their widths. Measuring therefore resizes them, gives them back
     * the sizes they had, and tells nobody: a request for layout from here would come again at every pulse.
     */
    @Override protected double computePrefHeight(double width) {
        measuring = true;
        double[] widths = widths(width < 0 ? computePrefWidth(-1) : width);
        double sum = snappedTopInset() + snappedBottomInset();
        for (List<TextFlow> row : rows) sum += height(row, widths);
        if (getWidth() > 0) rows.forEach(row -> baseline(row, widths(getWidth())));
        measuring = false;
        return sum;
    }

    @Override public void requestLayout() {
        if (!measuring) super.requestLayout();
    }

    @Override protected void layoutChildren() {
        double[] widths = widths(getWidth());
        double y = snappedTopInset();
        for (int i = 0; i < rows.size(); i++) {
            double height = height(rows.get(i), widths);
            grounds.get(i).resizeRelocate(snappedLeftInset(), y, getWidth() - snappedLeftInset() - snappedRightInset(),
                    height);
            placeRow(rows.get(i), widths, y);
            y += height;
        }
    }

    private void placeRow(List<TextFlow> row, double[] widths, double y) {
        double x = snappedLeftInset();
        double baseline = baseline(row, widths);
        for (int j = 0; j < row.size(); j++) {
            TextFlow cell = row.get(j);
            cell.relocate(x, y + baseline - cell.getBaselineOffset());
            x += widths[j];
        }
    }

    /** The common line of a row, from its top. Gives each cell its size. */
    private static double baseline(List<TextFlow> row, double[] widths) {
        double baseline = 0;
        for (int j = 0; j < row.size(); j++) {
            TextFlow cell = row.get(j);
            cell.resize(widths[j], cell.prefHeight(widths[j]));
            baseline = Math.max(baseline, cell.getBaselineOffset());
        }
        return baseline;
    }

    private double height(List<TextFlow> row, double[] widths) {
        double baseline = baseline(row, widths);
        double height = 0;
        for (TextFlow cell : row) height = Math.max(height, baseline - cell.getBaselineOffset() + cell.getHeight());
        return snapSizeY(height);
    }

    private double[] widths(double width) {
        double[] least = rows.getFirst().stream().mapToDouble(cell -> cell.prefWidth(-1)).toArray();
        return ColumnWidths.of(liked(), least, width - snappedLeftInset() - snappedRightInset());
    }

    private double[] liked() {
        double[] liked = new double[rows.getFirst().size()];
        for (List<TextFlow> row : rows) {
            for (int j = 0; j < liked.length; j++) liked[j] = Math.max(liked[j], Math.ceil(row.get(j).prefWidth(-1)));
        }
        return liked;
    }
}

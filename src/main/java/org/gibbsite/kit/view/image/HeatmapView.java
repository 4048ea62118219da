package org.gibbsite.kit.view.image;

import java.util.Arrays;
import java.util.function.IntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.TakesArrows;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.FocusRing;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Picture;
import org.gibbsite.ui.plot.PixelCanvas;
import org.gibbsite.ui.plot.PlotText;

/**
 * A matrix as an image that fills the space, with the axes named, a line of marks along the top and one selected
 * column. Where there are more columns than pixels, a pixel shows their mean.
 */
public final class HeatmapView extends Picture implements TakesArrows {
    private static final int TOP = UnitMark.SIZE + 4;

    private final IntegerProperty selected;
    private final PixelCanvas canvas = new PixelCanvas(this::paint);
    private final Label rowAxis = PlotText.small(), firstColumn = PlotText.small(), columnAxis = PlotText.small(),
            lastColumn = PlotText.small(), hover = PlotText.small();
    private final String rowName, columnName;
    private Matrix matrix;
    private int[] edges = {}, colours = {};
    private float[] means = {};

    /**
     * What is shown.
     *
     * @param values  (rows × columns)
     * @param rows    drawn downwards
     * @param columns drawn to the right
     * @param scale   colours
     * @param marks   of each column
     * @param theme   colours of frame and marks
     */
    public record Matrix(float[] values, int rows, int columns, ColourScale scale, IntFunction<UnitMark> marks,
            Theme theme) {
        public Matrix {
            if (values.length != rows * columns) {
                throw new IllegalArgumentException(values.length + " values in " + rows + " × " + columns);
            }
        }
    }

    /**
     * @param rowName    what a row is: {@code "probe"}
     * @param columnName what a column is: {@code "hidden unit"}
     * @param selected   the selected column, −1 for none
     */
    public HeatmapView(String rowName, String columnName, IntegerProperty selected) {
        this.rowName = rowName;
        this.columnName = columnName;
        this.selected = selected;
        rowAxis.setRotate(-90);
        hover.setVisible(false);
        hover.setManaged(false);
        hover.setMouseTransparent(true);
        hover.getStyleClass().add("plot-hover");
        setFocusTraversable(true);
        getChildren().addAll(canvas, rowAxis, firstColumn, columnAxis, lastColumn, hover, new FocusRing(this));
        selected.addListener(s -> canvas.repaint());
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseMoved(this::hover);
        canvas.setOnMouseExited(gone -> hover.setVisible(false));
        setOnKeyPressed(this::move);
    }

    /** Paints the matrix and keeps it for repaints. */
    public void show(Matrix next) {
        boolean sameShape = matrix != null && matrix.rows() == next.rows() && matrix.columns() == next.columns();
        matrix = next;
        if (!sameShape) nameAxes();
        canvas.repaint();
    }

    private void nameAxes() {
        rowAxis.setText(matrix.rows() + " " + rowName + (matrix.rows() == 1 ? "" : "s"));
        firstColumn.setText("0");
        columnAxis.setText(columnName);
        lastColumn.setText(Integer.toString(matrix.columns() - 1));
        requestLayout();
    }

    @Override protected void layoutChildren() {
        double width = getWidth(), height = getHeight();
        double text = Math.ceil(columnAxis.prefHeight(-1));
        getChildren().getLast().resizeRelocate(0, 0, width, height);
        canvas.resizeRelocate(text, 0, Math.max(0, width - text), Math.max(0, height - text));
        canvas.layout();
        double across = rowAxis.prefWidth(-1);
        rowAxis.resize(across, text);
        rowAxis.relocate((text - across) / 2, TOP + (height - 2 * text - TOP) / 2);
        rowAxis.setVisible(across < height - text);
        place(firstColumn, text, height - text);
        place(lastColumn, width - lastColumn.prefWidth(-1), height - text);
        place(columnAxis, text + (width - text - columnAxis.prefWidth(-1)) / 2, height - text);
    }

    private static void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y);
    }

    /** Left edge of a column on the canvas, as near as whole pixels allow. */
    private int edge(int column) {
        return (int) ((long) column * canvas.pixelWidth() / matrix.columns());
    }

    private int rowEdge(int row) {
        return TOP + (int) ((long) row * (canvas.pixelHeight() - TOP) / matrix.rows());
    }

    private void paint(Raster raster) {
        if (matrix == null || raster.height() <= TOP || matrix.columns() == 0 || matrix.rows() == 0) return;
        measure(raster.width());
        for (int row = 0; row < matrix.rows(); row++) {
            int from = rowEdge(row), to = rowEdge(row + 1);
            if (from == to) continue;
            paintLine(raster, row, from);
            for (int y = from + 1; y < to; y++) {
                System.arraycopy(raster.argb(), from * raster.width(), raster.argb(), y * raster.width(),
                        raster.width());
            }
        }
        paintMarks(raster);
    }

    /** One row of the matrix as one line of pixels. */
    private void paintLine(Raster raster, int row, int y) {
        int columns = matrix.columns(), width = edge(columns);
        if (columns > width) matrix.scale().colours(means(row, width), 0, width, colours);
        else
            matrix.scale().colours(matrix.values(), row * columns, columns, colours);
        int at = y * raster.width();
        if (columns >= width) System.arraycopy(colours, 0, raster.argb(), at, width);
        else
            for (int j = 0; j < columns; j++) Arrays.fill(raster.argb(), at + edges[j], at + edges[j + 1], colours[j]);
    }

    /** Mean of the columns that share a pixel. */
    private float[] means(int row, int width) {
        int columns = matrix.columns();
        for (int x = 0; x < width; x++) {
            int from = (int) ((long) x * columns / width), to = (int) ((long) (x + 1) * columns / width);
            float sum = 0;
            for (int j = from; j < to; j++) sum += matrix.values()[row * columns + j];
            means[x] = sum / (to - from);
        }
        return means;
    }

    private void measure(int width) {
        int columns = matrix.columns();
        if (edges.length == columns + 1 && edges[columns] == edge(columns) && means.length == width) return;
        edges = new int[columns + 1];
        for (int j = 0; j <= columns; j++) edges[j] = edge(j);
        colours = new int[Math.max(columns, width)];
        means = new float[width];
    }

    private void paintMarks(Raster raster) {
        Palette palette = Palette.of(matrix.theme());
        for (int column = 0; column < matrix.columns(); column++) {
            UnitMark mark = matrix.marks().apply(column);
            if (mark != UnitMark.NONE) paintMark(raster, column, mark, palette);
        }
        int chosen = selected.get();
        if (chosen < 0 || chosen >= matrix.columns()) return;
        int from = edge(chosen), wide = Math.max(1, edge(chosen + 1) - from);
        raster.frame(from, TOP, wide, rowEdge(matrix.rows()) - TOP, 1, palette.text());
        paintMark(raster, chosen, UnitMark.SELECTED, palette);
    }

    private void paintMark(Raster raster, int column, UnitMark mark, Palette palette) {
        int middle = (edge(column) + edge(column + 1)) / 2;
        int x = Math.clamp(middle - UnitMark.SIZE / 2, 0, Math.max(0, raster.width() - UnitMark.SIZE));
        mark.paint(raster, x, 1, 1, palette.text(), palette.ground());
    }

    private int columnAt(double x) {
        if (matrix == null || canvas.pixelWidth() == 0 || x < 0 || x >= canvas.pixelWidth()) return -1;
        int column = (int) (x * matrix.columns() / canvas.pixelWidth());
        while (column + 1 < matrix.columns() && edge(column + 1) <= x) column++;
        return column;
    }

    private void press(MouseEvent event) {
        requestFocus();
        int column = columnAt((int) event.getX());
        if (column >= 0) selected.set(column);
    }

    private void hover(MouseEvent event) {
        int column = columnAt((int) event.getX());
        hover.setVisible(column >= 0);
        if (column < 0) return;
        hover.setText(columnName + " " + column);
        hover.autosize();
        hover.relocate(Math.min(event.getX() + canvas.getLayoutX() + 12, getWidth() - hover.getWidth()),
                Math.max(0, event.getY() - 24));
    }

    private void move(KeyEvent key) {
        int by = key.getCode() == KeyCode.LEFT ? -1 : key.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by == 0 || matrix == null || key.isShiftDown() || key.isControlDown()) return;
        int next = selected.get() < 0 ? 0 : selected.get() + by;
        if (next >= 0 && next < matrix.columns()) selected.set(next);
        key.consume();
    }
}

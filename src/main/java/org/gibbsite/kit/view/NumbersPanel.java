package org.gibbsite.kit.view;

import java.util.List;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/** A table of words and numbers. */
public abstract class NumbersPanel<F extends Frame> extends DrawnPanel<F> {
    /** Of the width, for the first column; and of a row, in lines of text, at most. */
    private static final double FIRST = 0.34, ROW = 1.7;

    /**
     * @param head  names of the columns
     * @param rows  each as many cells as the head has
     * @param whyNot what stands in place of a table without rows
     */
    public record Table(List<String> head, List<List<String>> rows, String whyNot) {}

    protected NumbersPanel(String title, ViewContext context) { super(title, context); }

    protected abstract Table table(F frame);

    @Override protected void paint(F frame, Pen pen) {
        paint(table(frame), pen, 0, pen.height());
    }

    /** The table between two heights. */
    protected final void paint(Table table, Pen pen, double top, double bottom) {
        if (table.rows().isEmpty()) {
            FirstValue.paint(pen, table.whyNot(), 0, top, pen.width(), bottom - top);
            return;
        }
        int columns = table.head().size();
        double row = Math.min(ROW * pen.line(), (bottom - top) / (table.rows().size() + 1));
        double first = FIRST * pen.width(), each = (pen.width() - first) / Math.max(1, columns - 1);
        for (int k = 0; k < columns; k++)
            cell(pen, table.head().get(k), pen.palette().muted(), k, first, each, top + row / 2);
        pen.line(pen.palette().grid(), 1, 0, top + row, pen.width(), top + row);
        if (row < 0.8 * pen.line()) return;
        for (int n = 0; n < table.rows().size(); n++) for (int k = 0; k < columns; k++) {
            cell(pen, table.rows().get(n).get(k), pen.palette().text(), k, first, each, top + (n + 1.5) * row);
        }
    }

    private static void cell(Pen pen, String words, int argb, int column, double first, double each, double y) {
        if (column == 0) pen.text(words, argb, 0, 6, y);
        else
            pen.text(words, argb, 1, first + column * each - 6, y);
    }
}

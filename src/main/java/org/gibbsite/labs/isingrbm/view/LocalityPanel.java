package org.gibbsite.labs.isingrbm.view;

import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Layer;
import org.gibbsite.models.ising.FieldShapes;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/**
 * How local the fields are: a row for each layer, each unit a tick at its share of squared weight inside the disc, the
 * shuffled control below it, and the numbers of the layer beside them.
 */
final class LocalityPanel extends DrawnPanel<IsingRbmFrame> {
    private static final String[] HEADS = {"dead", "inside", "shuffled", "times", "radius", "cover", "overlap"};
    private static final double COLUMN = 3.2, NAME = 4.2;

    LocalityPanel(ViewContext context) { super("Locality", context); }

    @Override protected void paint(IsingRbmFrame frame, Pen pen) {
        if (frame.layers().isEmpty()) {
            Waiting.paint(frame, pen);
            return;
        }
        double head = 1.4 * pen.line(), foot = 1.3 * pen.line(), name = NAME * pen.line();
        int columns = (int) Math.clamp((pen.width() * 0.68 - name) / (COLUMN * pen.line()), 3, HEADS.length);
        double table = Math.min(pen.width() - 4, name + columns * COLUMN * pen.line());
        boolean strips = pen.width() - table > 5 * pen.line();
        double high = Math.min((pen.height() - head - foot) / 3, 8 * pen.line());
        for (int k = 0; k < columns; k++) pen.text(HEADS[k], pen.palette().muted(), 1, x(pen, k), head / 2);
        for (int level = 0; level < frame.layers().size(); level++) {
            Layer layer = frame.layers().get(level);
            double top = head + level * high;
            pen.line(pen.palette().grid(), 1, 0, top, pen.width(), top);
            pen.text(Numbers.counted(layer.units(), "unit"), pen.palette().text(), 0, 2, top + high / 2);
            String[] numbers = numbers(layer.shapes());
            for (int k = 0; k < columns; k++) {
                pen.text(numbers[k], pen.palette().text(), 1, x(pen, k), top + high / 2);
            }
            if (strips) strip(pen, layer.shapes(), table + pen.line(), top, high);
        }
        for (int level = frame.layers().size(); level < frame.begins().size(); level++) {
            double top = head + level * high + (strips ? foot : 0);
            pen.line(pen.palette().grid(), 1, 0, top, pen.width(), top);
            pen.text("layer " + (level + 1) + ": from update " + Numbers.count(frame.begins().get(level)) + " on",
                    pen.palette().muted(), 0, 2, top + Math.min(high, 2 * pen.line()) / 2);
        }
        if (strips) axis(pen, table + pen.line(), head + frame.layers().size() * high);
    }

    private static double x(Pen pen, int column) { return (NAME + (column + 1) * COLUMN) * pen.line(); }

    private static String[] numbers(FieldShapes shapes) {
        return new String[]{shapes.deadUnits() + "", FieldsPanel.percent(shapes.medianShare()),
                FieldsPanel.percent(shapes.medianControl()),
                Numbers.measured(shapes.medianShare() / shapes.medianControl()),
                Numbers.measured(shapes.medianRadius()), FieldsPanel.percent(shapes.coverage()),
                Numbers.measured(shapes.overlap())};
    }

    /** Ticks from 0 to 1: fields above, the shuffled ones below. */
    private static void strip(Pen pen, FieldShapes shapes, double left, double top, double high) {
        double wide = pen.width() - left - 6, middle = top + high / 2, tall = Math.max(3, high / 2 - 4);
        for (int j = 0; j < shapes.units(); j++) {
            if (!shapes.live()[j]) continue;
            double at = left + wide * shapes.share()[j], by = left + wide * shapes.control()[j];
            pen.line(pen.palette().first(), 1, at, middle - tall, at, middle - 1);
            pen.line(pen.palette().second(), 1, by, middle + 1, by, middle + tall);
        }
        pen.line(pen.palette().muted(), 1, left, middle, left + wide, middle);
    }

    private static void axis(Pen pen, double left, double y) {
        double wide = pen.width() - left - 6, below = y + 0.6 * pen.line();
        pen.text("0 %", pen.palette().muted(), 0, left, below);
        pen.text("share inside", pen.palette().muted(), 0.5, left + wide / 2, below);
        pen.text("100 %", pen.palette().muted(), 1, left + wide, below);
    }

    @Override protected String words(IsingRbmFrame frame) {
        if (frame.layers().isEmpty()) return "";
        return "medians · disc of " + FieldsPanel.percent(FieldShapes.DISC)
                + " of the sites · above: fields, below: shuffled";
    }

    @Override protected String describe(IsingRbmFrame frame) {
        if (frame.layers().isEmpty()) return "Not yet learning: " + Waiting.words(frame) + ".";
        StringBuilder words = new StringBuilder();
        for (int level = 0; level < frame.layers().size(); level++) {
            FieldShapes shapes = frame.layers().get(level).shapes();
            String[] numbers = numbers(shapes);
            words.append("Layer ").append(level + 1).append(": ").append(numbers[1])
                    .append(" of squared weight inside the disc, ").append(numbers[2]).append(" shuffled, radius ")
                    .append(numbers[4]).append(" sites, ").append(numbers[0]).append(" of ").append(shapes.units())
                    .append(" units dead, coverage ").append(numbers[5]).append(", overlap ").append(numbers[6])
                    .append(". ");
        }
        return words.toString().strip();
    }
}

package org.gibbsite.labs.ising2d.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gibbsite.labs.ising2d.Brush;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.labs.ising2d.Ising2dFrame.Level;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/**
 * The lattice, and beside it all its block-spin levels of the same step, each as large as the others: what is critical
 * looks alike. Drag over the lattice to paint spins up; with the other button, or with Shift, down.
 */
final class LatticePanel extends DrawnPanel<Ising2dFrame> {
    private static final double GAP = 10, LARGE = 0.6;
    /** A brush's radius, as a share of the side. */
    private static final int BRUSH = 24;

    private final List<SpinImage> images = new ArrayList<>();
    private final List<Brush> strokes = new ArrayList<>();
    private double edge;

    LatticePanel(ViewContext context) {
        super("Lattice", context);
        drawing().addEventHandler(MouseEvent.MOUSE_PRESSED, this::stroke);
        drawing().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::stroke);
        drawing().addEventHandler(MouseEvent.MOUSE_RELEASED, release -> hand());
    }

    private void stroke(MouseEvent at) {
        if (frame() == null || edge < 1 || at.getX() >= edge || at.getY() >= edge || at.getX() < 0 || at.getY() < 0) {
            return;
        }
        int side = frame().levels().getFirst().side();
        int row = (int) (at.getY() / edge * side), column = (int) (at.getX() / edge * side);
        boolean up = at.getButton() != MouseButton.SECONDARY && !at.isSecondaryButtonDown() && !at.isShiftDown();
        Brush next = new Brush(row, column, side / BRUSH, up);
        if (!strokes.isEmpty() && near(strokes.getLast(), next)) return;
        strokes.add(next);
        repaint();
    }

    private static boolean near(Brush a, Brush b) {
        return 2 * Math.hypot(a.row() - b.row(), a.column() - b.column()) < Math.max(1, a.radius());
    }

    /** All strokes of one drag are one change of the setting, and one undo. */
    private void hand() {
        if (strokes.isEmpty()) return;
        String added = String.join(";", strokes.stream().map(Brush::text).toList());
        strokes.clear();
        context().retune().accept("paint", old -> ((String) old).isBlank() ? added : old + ";" + added);
    }

    @Override protected void paint(Ising2dFrame frame, Pen pen) {
        List<Level> levels = frame.levels();
        while (images.size() < levels.size()) images.add(new SpinImage());
        double high = pen.height() - pen.line();
        edge = Math.floor(Math.min(high, levels.size() == 1 ? pen.width() : pen.width() * LARGE));
        level(frame, pen, 0, 0, 0, edge);
        for (Brush stroke : strokes) disc(pen, stroke, levels.getFirst().side());
        int rest = levels.size() - 1;
        if (rest == 0) return;
        double left = edge + GAP, wide = pen.width() - left;
        int columns = 1;
        while (columns < rest && cell(wide, pen.height(), pen.line(), rest, columns + 1) > cell(wide, pen.height(),
                pen.line(), rest, columns))
            columns++;
        double size = Math.floor(Math.min(edge, cell(wide, pen.height(), pen.line(), rest, columns)));
        for (int k = 0; k < rest; k++) {
            level(frame, pen, k + 1, left + k % columns * (size + GAP), k / columns * (size + pen.line()), size);
        }
    }

    private static double cell(double wide, double high, double line, int count, int columns) {
        int rows = (count + columns - 1) / columns;
        return Math.min((wide - GAP * (columns - 1)) / columns, high / rows - line);
    }

    private void level(Ising2dFrame frame, Pen pen, int k, double x, double y, double size) {
        if (size < 4) return;
        Level level = frame.levels().get(k);
        pen.graphics().setImageSmoothing(size < level.side());
        pen.graphics().drawImage(images.get(k).of(level, palette()), x, y, size, size);
        double m = 0;
        for (byte spin : level.spins()) m += spin;
        m /= level.spins().length;
        String label = "L " + level.side() + "   m " + Numbers.measured(m);
        pen.text(size < 8 * pen.line() ? level.side() + "" : label, pen.palette().muted(), 0, x,
                y + size + pen.line() / 2);
    }

    private void disc(Pen pen, Brush stroke, int side) {
        double r = Math.max(1, stroke.radius() * edge / side);
        pen.graphics().setFill(Pen.colour(stroke.up() ? palette().first() : SpinImage.down(palette())));
        pen.graphics().fillOval((stroke.column() + 0.5) * edge / side - r, (stroke.row() + 0.5) * edge / side - r,
                2 * r,
                2 * r);
    }

    @Override protected String words(Ising2dFrame frame) {
        return "blue: up · drag to paint up, with Shift down · " + frame.levelsEnd();
    }

    @Override protected String describe(Ising2dFrame frame) {
        Level first = frame.levels().getFirst();
        return "Lattice of " + first.side() + " by " + first.side() + " spins at temperature "
                + Numbers.measured(frame.coupling().temperature()) + ", step " + Numbers.count(frame.step())
                + ", magnetisation " + Numbers.measured(frame.magnetisation()) + ", and " + (frame.levels().size() - 1)
                + " levels of block spins.";
    }
}

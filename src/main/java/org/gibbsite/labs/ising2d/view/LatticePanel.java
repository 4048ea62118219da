package org.gibbsite.labs.ising2d.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gibbsite.kit.view.image.SpinSheet;
import org.gibbsite.labs.ising2d.Brush;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.labs.ising2d.Ising2dFrame.Level;
import org.gibbsite.labs.ising2d.Paint;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.PlotPane;

/**
 * The lattice, and beside or below it all its block-spin levels of the same step, each as large as the others: what is critical
 * looks alike. Drag over the lattice to paint spins up; with the other button, or with Shift, down.
 */
final class LatticePanel implements Panel<Ising2dFrame> {
    private static final String TITLE = "Lattice";
    /** A brush's radius, as a share of the side. */
    private static final int BRUSH = 24;

    private final ViewContext context;
    private final PlotPane pane = new PlotPane();
    private final SpinSheet sheet = new SpinSheet(this::paintStrokes);
    private final List<Brush> strokes = new ArrayList<>();
    private Ising2dFrame frame;

    LatticePanel(ViewContext context) {
        this.context = context;
        sheet.words(this::describe);
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::stroke);
        sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::stroke);
        sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, release -> hand());
        sheet.widthProperty().addListener(w -> tell());
        sheet.heightProperty().addListener(h -> tell());
        context.theme().addListener(t -> glance(frame));
        pane.picture(sheet);
    }

    @Override public String title() { return TITLE; }

    @Override public Node node() { return pane; }

    @Override public void show(Ising2dFrame next) {
        glance(next);
        tell();
    }

    @Override public void glance(Ising2dFrame next) {
        frame = next;
        if (frame == null) return;
        Palette palette = palette();
        sheet.show(frame.levels().stream().map(level -> new SpinSheet.Lattice(level.side(), level.spins())).toList(),
                palette.first(), palette.grid(), palette.card());
    }

    private Palette palette() { return Palette.of(context.theme().get()); }

    private void tell() {
        if (frame == null) return;
        sheet.captions(frame.levels().stream().map(LatticePanel::caption).toList());
        String paint = "blue: up · drag to paint up, with Shift down";
        pane.words(paint + " · " + frame.levelsEnd(), paint, "blue: up · drag paints", "blue: up");
    }

    private static List<String> caption(Level level) {
        int sum = 0;
        for (byte spin : level.spins()) sum += spin;
        String side = "L " + level.side(), mean = Numbers.measured(sum / (double) level.spins().length);
        return List.of(side + "   m " + mean, side, Integer.toString(level.side()));
    }

    private void stroke(MouseEvent at) {
        int edge = sheet.edge();
        if (frame == null || at.getX() >= edge || at.getY() >= edge || at.getX() < 0 || at.getY() < 0) return;
        int side = frame.levels().getFirst().side();
        int row = (int) (at.getY() / edge * side), column = (int) (at.getX() / edge * side);
        boolean up = at.getButton() != MouseButton.SECONDARY && !at.isSecondaryButtonDown() && !at.isShiftDown();
        Brush next = new Brush(row, column, side / BRUSH, up);
        if (!strokes.isEmpty() && near(strokes.getLast(), next)) return;
        strokes.add(next);
        sheet.repaint();
    }

    private static boolean near(Brush a, Brush b) {
        return 2 * Math.hypot(a.row() - b.row(), a.column() - b.column()) < Math.max(1, a.radius());
    }

    /** All strokes of one drag are one act, and one undo. */
    private void hand() {
        if (strokes.isEmpty()) return;
        Paint act = new Paint(strokes);
        strokes.clear();
        context.act().accept(act, act);
    }

    /** Until the run has them. */
    private void paintStrokes(Raster raster) {
        double spin = sheet.edge() / (frame == null ? 1.0 : frame.levels().getFirst().side());
        for (Brush stroke : strokes) {
            double r = Math.max(1, stroke.radius() * spin);
            int x = (int) ((stroke.column() + 0.5) * spin), y = (int) ((stroke.row() + 0.5) * spin);
            int colour = stroke.up() ? palette().first() : palette().grid();
            for (int dy = (int) -r; dy <= r; dy++) {
                int half = (int) Math.sqrt(r * r - dy * dy);
                int from = Math.max(0, x - half), to = Math.min(sheet.edge(), x + half + 1);
                if (y + dy < sheet.edge() && to > from) raster.fill(from, y + dy, to - from, 1, colour);
            }
        }
    }

    @Override public String describe() {
        if (frame == null) return TITLE + ": nothing to show before the first step.";
        Level first = frame.levels().getFirst();
        return "Lattice of " + first.side() + " by " + first.side() + " spins at temperature "
                + Numbers.measured(frame.coupling().temperature()) + ", step " + Numbers.count(frame.step())
                + ", magnetisation " + Numbers.measured(frame.magnetisation()) + ", and "
                + Numbers.counted(frame.levels().size() - 1, "level") + " of block spins.";
    }
}

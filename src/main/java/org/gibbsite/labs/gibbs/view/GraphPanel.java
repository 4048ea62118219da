package org.gibbsite.labs.gibbs.view;

import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.WeightEdits;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.Pen;

/**
 * The machine itself: visible units below, hidden above, filled while they are on in the first chain; edges by weight.
 * Click an edge, then scroll, press + or −, or type. Left and right choose a hidden unit, up and down one of its edges.
 */
final class GraphPanel extends GibbsPanel {
    private static final int MOST_UNITS = 40;
    private static final double REACH = 9, NUDGE = 0.1;

    private final ColourBar bar = new ColourBar("weight, nats");
    private final TextField entry = new TextField();
    private int edgeVisible = -1;
    private double wanted = Double.NaN;

    GraphPanel(ViewContext context) {
        super("Graph", context);
        entry.setPrefColumnCount(5);
        entry.setPromptText("weight");
        entry.setAccessibleText("Weight of the selected edge, in nats");
        entry.setOnAction(done -> type());
        pane().colourBar(bar);
        pane().controls(entry);
        drawing().addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        drawing().setOnScroll(scroll -> {
            if (edgeVisible < 0 || frame() == null || scroll.getDeltaY() == 0) return;
            nudge(Math.signum(scroll.getDeltaY()) * NUDGE);
            scroll.consume();
        });
        drawing().setOnKeyPressed(this::press);
    }

    @Override void keep(GibbsFrame next) {
        if (edgeVisible >= shown(next.visibleUnits())) edgeVisible = -1;
        if (edgeVisible >= 0 && !entry.isFocused()) entry.setText(text(weight(next, edgeVisible, unit(next))));
        entry.setDisable(edgeVisible < 0);
    }

    private static String text(double weight) { return String.format(Locale.ROOT, "%.2f", weight); }

    private static int shown(int units) { return Math.min(units, MOST_UNITS); }

    private static double weight(GibbsFrame frame, int i, int j) {
        return frame.weights()[i * frame.hiddenUnits() + j];
    }

    @Override void paint(GibbsFrame frame, Pen pen) {
        ColourScale scale = ColourScale.signed(palette().signed(), RobustLimit.of(frame.weights()));
        bar.show(scale, palette());
        int n = shown(frame.visibleUnits()), m = shown(frame.hiddenUnits());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) edge(frame, pen, scale, i, j);
        }
        if (edgeVisible >= 0) edge(frame, pen, scale, edgeVisible, unit(frame));
        for (int i = 0; i < n; i++) unit(frame, pen, true, i, n);
        for (int j = 0; j < m; j++) unit(frame, pen, false, j, m);
    }

    private void edge(GibbsFrame frame, Pen pen, ColourScale scale, int i, int j) {
        double w = weight(frame, i, j), share = Math.min(1, Math.abs(w) / scale.high());
        double x = x(i, shown(frame.visibleUnits()), pen.width()), toX = x(j, shown(frame.hiddenUnits()), pen.width());
        boolean chosen = i == edgeVisible && j == unit(frame);
        double y = y(true, pen.height()), toY = y(false, pen.height());
        if (chosen) pen.line(pen.palette().text(), 5 + 6 * share, x, y, toX, toY);
        pen.line(scale.argb(w), 1 + 5 * share, x, y, toX, toY);
    }

    private void unit(GibbsFrame frame, Pen pen, boolean visible, int number, int count) {
        double x = x(number, count, pen.width()), y = y(visible, pen.height());
        double radius = Math.clamp(0.36 * pen.width() / count, 3, Math.min(18, pen.height() * 0.09));
        boolean on = (visible ? frame.visible() : frame.hidden())[number] != 0;
        boolean chosen = !visible && number == context().selectedUnit().get();
        pen.graphics().setFill(Pen.colour(on ? pen.palette().first() : pen.palette().ground()));
        pen.graphics().fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.graphics().setStroke(Pen.colour(chosen ? pen.palette().second() : pen.palette().text()));
        pen.graphics().setLineWidth(chosen ? 4 : pen.palette().line());
        pen.graphics().strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        if (pen.width() / count < 2 * pen.line()) return;
        pen.text((visible ? "v" : "h") + number, pen.palette().text(), 0.5, x,
                y + (visible ? 1 : -1) * (radius + pen.line() * 0.6));
    }

    private static double x(int number, int count, double width) { return width * (number + 0.5) / count; }

    private static double y(boolean visible, double height) { return height * (visible ? 0.78 : 0.22); }

    private void press(MouseEvent event) {
        if (frame() == null) return;
        double width = drawing().getWidth(), height = drawing().getHeight();
        int m = shown(frame().hiddenUnits()), n = shown(frame().visibleUnits());
        double down = (event.getY() - y(false, height)) / (y(true, height) - y(false, height));
        if (down < 0.15) {
            choose(-1, Math.clamp((int) (event.getX() / width * m), 0, m - 1));
            return;
        }
        double nearest = REACH;
        int i = -1, j = unit(frame());
        for (int k = 0; k < n * m; k++) {
            double at = x(k % m, m, width) + down * (x(k / m, n, width) - x(k % m, m, width));
            if (down > 0.9 || Math.abs(at - event.getX()) >= nearest) continue;
            nearest = Math.abs(at - event.getX());
            i = k / m;
            j = k % m;
        }
        choose(i, j);
    }

    private void choose(int visible, int hidden) {
        edgeVisible = visible;
        wanted = Double.NaN;
        context().selectedUnit().set(hidden);
        keep(frame());
        repaint();
    }

    private void press(KeyEvent key) {
        if (frame() == null || key.isShortcutDown()) return;
        int j = context().selectedUnit().get(), m = shown(frame().hiddenUnits()), n = shown(frame().visibleUnits());
        switch (key.getCode()) {
            case LEFT -> choose(edgeVisible, Math.max(0, j - 1));
            case RIGHT -> choose(edgeVisible, Math.min(m - 1, j + 1));
            case UP -> choose(Math.max(0, edgeVisible - 1), unit(frame()));
            case DOWN -> choose(Math.min(n - 1, edgeVisible + 1), unit(frame()));
            case PLUS, ADD, EQUALS -> nudge(NUDGE);
            case MINUS, SUBTRACT -> nudge(-NUDGE);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void nudge(double by) {
        if (edgeVisible < 0) return;
        double from = Double.isNaN(wanted) ? weight(frame(), edgeVisible, unit(frame())) : wanted;
        set(Math.clamp(Math.rint((from + by) * 100) / 100, -WeightEdits.LIMIT, WeightEdits.LIMIT));
    }

    private void type() {
        try {
            double value = Double.parseDouble(entry.getText().strip().replace('−', '-'));
            if (!(Math.abs(value) <= WeightEdits.LIMIT)) throw new NumberFormatException();
            set(value);
        } catch (NumberFormatException notAWeight) {
            pane().words("a weight lies between −" + (int) WeightEdits.LIMIT + " and " + (int) WeightEdits.LIMIT);
        }
    }

    private void set(double value) {
        if (edgeVisible < 0) return;
        wanted = value;
        int visible = edgeVisible, hidden = unit(frame());
        context().retune().accept("weightEdits",
                text -> WeightEdits.parse((String) text).withWeight(visible, hidden, value).toString());
    }

    @Override String words(GibbsFrame frame) {
        if (edgeVisible < 0) return "filled = on in chain 0 · click an edge to change its weight";
        int j = unit(frame);
        return "w(v" + edgeVisible + ", h" + j + ") = " + Numbers.measured(weight(frame, edgeVisible, j))
                + " · scroll, + or −, or type";
    }

    @Override String describe(GibbsFrame frame) {
        return "Sweep " + Numbers.count(frame.step()) + ": " + frame.visibleUnits() + " visible units, "
                + Ons.count(frame.visible(), frame.visibleUnits()) + " on; " + frame.hiddenUnits()
                + " hidden units, " + Ons.count(frame.hidden(), frame.hiddenUnits()) + " on in chain 0. "
                + words(frame) + ".";
    }
}

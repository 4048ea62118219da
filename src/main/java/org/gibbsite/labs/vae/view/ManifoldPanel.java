package org.gibbsite.labs.vae.view;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.kit.view.Pulses;
import org.gibbsite.labs.vae.LatentCloud;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.Pen;

/**
 * The map: the decoded image at every point of a grid of z, redrawn while the model learns, in equal shares of the prior or,
 * always where the prior is learnt, in equal steps over the whole range of the means. The place under the mouse is decoded beside it; a click pins it.
 */
final class ManifoldPanel extends DrawnPanel<VaeFrame> {
    private final Sight sight;
    private final ManifoldPicture picture = new ManifoldPicture();
    private final ManifoldCells cells = new ManifoldCells();
    private final ToggleButton range = new ToggleButton("Whole range");
    private final ColourBar bar = new ColourBar("pixel");
    private MapAxis axis = MapAxis.SHARES;
    private LatentLayout layout;

    ManifoldPanel(ViewContext context, Sight sight) {
        super("Map", context);
        this.sight = sight;
        sight.whenChanged(() -> {
            if (node().getScene() != null) repaint();
        });
        String help = "Equal steps of z over all the means, rather than equal shares of the prior";
        range.setTooltip(new Tooltip(help));
        range.setAccessibleHelp(help);
        range.setOnAction(a -> repaint());
        pane().colourBar(bar);
        pane().controls(range);
        drawing().takeArrows();
        drawing().addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        drawing().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        drawing().addEventHandler(MouseEvent.MOUSE_EXITED, gone -> sight.pointed().set(null));
        drawing().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        drawing().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        if (context.moving()) {
            Pulses.whileShown(node(), seconds -> {
                if (axis.isLinear() && cells.advance()) repaint();
            });
        }
    }

    /** Equal steps, or equal shares. */
    ToggleButton range() { return range; }

    /** The grid that is shown: that of the frame, or one of the panel's own, when there is one. */
    private float[] images(VaeFrame frame) {
        if (!axis.isLinear()) return frame.manifold();
        cells.want(frame, axis);
        if (!context().moving() || cells.images(frame, axis) == null) cells.complete();
        return cells.images(frame, axis);
    }

    private void settle(VaeFrame frame) {
        boolean normal = frame.model().isPriorNormal(); // equal shares of a prior that is learnt are unknown
        range.setDisable(!normal);
        axis = range.isSelected() || !normal ? new MapAxis(LatentCloud.reach(frame.latentMeans())) : MapAxis.SHARES;
        bar.show(ColourScale.unit(palette().image()), palette());
    }

    @Override protected void paint(VaeFrame frame, Pen pen) {
        settle(frame);
        layout = LatentLayout.ofSquare(pen.width(), pen.height(), pen.line());
        MapArea area = layout.map();
        picture.draw(pen, frame, images(frame), area.left(), area.top(), (int) area.wide());
        pen.frame(pen.palette().muted(), 1, area.left() - 1, area.top() - 1, area.wide() + 2, area.high() + 2);
        numbers(frame, pen);
        Sight.Spot spot = sight.spot(frame);
        float[] z = spot.at(frame);
        double x = area.left() + area.wide() * axis.place(z[0]);
        double y = z.length > 1 ? area.top() + area.high() * (1 - axis.place(z[1])) : area.top() + area.high() / 2;
        if (area.holds(x, y)) LatentOverlay.cross(pen, x, y, pen.palette().second());
        new LatentSide(pen, frame, layout).images(spot, spot.image());
    }

    private void numbers(VaeFrame frame, Pen pen) {
        MapArea area = layout.map();
        int muted = pen.palette().muted();
        double below = area.top() + area.high(), size = pen.line() / 4;
        for (double value : axis.ticks(area.wide(), 2 * pen.line())) {
            double place = axis.place(value), x = area.left() + area.wide() * place;
            double y = area.top() + area.high() * (1 - place);
            String number = Numbers.exact(value).replace('-', '−');
            pen.line(muted, 1, x, below, x, below + size);
            if (value == Math.rint(value)) pen.text(number, muted, 0.5, x, below + 0.75 * pen.line());
            if (frame.latentUnits() < 2) continue;
            pen.line(muted, 1, area.left() - size, y, area.left(), y);
            if (value == Math.rint(value)) pen.text(number, muted, 1, area.left() - 1.4 * size, y);
        }
        LatentOverlay.nameAxes(pen, area, frame, "z₁", frame.latentUnits() < 2 ? "" : "z₂");
    }

    private void point(MouseEvent at) {
        if (layout == null || frame() == null) return;
        MapArea area = layout.map();
        if (!area.holds(at.getX(), at.getY())) {
            sight.pointed().set(null);
            return;
        }
        place((at.getX() - area.left()) / area.wide(), 1 - (at.getY() - area.top()) / area.high());
    }

    /** Points at a place of the map, in shares of its sides. */
    private void place(double across, double up) {
        float[] z = new float[frame().latentUnits()];
        z[0] = (float) axis.value(across);
        if (z.length > 1) z[1] = (float) axis.value(up);
        sight.pointed().set(Sight.Spot.ofPlace(z));
    }

    private void click(MouseEvent at) {
        point(at);
        if (at.getButton() == MouseButton.PRIMARY && sight.pointed().get() != null) sight.pin(sight.pointed().get());
    }

    /** Arrow keys go from one image to the next. */
    private void key(KeyEvent key) {
        if (frame() == null || key.isShiftDown() || key.isControlDown()) return;
        switch (key.getCode()) {
            case LEFT -> move(-1, 0);
            case RIGHT -> move(1, 0);
            case UP -> move(0, 1);
            case DOWN -> move(0, -1);
            case ENTER -> sight.pin(sight.spot(frame()));
            case BACK_SPACE -> sight.clear();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int right, int up) {
        float[] z = sight.spot(frame()).at(frame());
        int side = frame().manifoldSide();
        place(neighbour(axis.place(z[0]), right, side), z.length > 1 ? neighbour(axis.place(z[1]), up, side) : 0);
    }

    /** The middle of the cell that is so many further. */
    private static double neighbour(double place, int by, int side) {
        int cell = (int) Math.floor(place * side + (by < 0 ? -1e-6 : 0));
        return (Math.clamp(cell + by, 0, side - 1) + 0.5) / side;
    }

    @Override protected String words(VaeFrame frame) {
        settle(frame);
        return (axis.isLinear() ? "equal steps" : "equal shares of the prior")
                + (frame.latentUnits() > 2 ? " · rest 0" : "");
    }

    @Override protected String describe(VaeFrame frame) {
        Sight.Spot spot = sight.spot(frame);
        return "A map of " + frame.manifoldSide() + " by " + frame.manifoldSide() + " decoded images at update "
                + Numbers.count(frame.step()) + ". Neighbours on the map are neighbours in z. Minus the bound on the "
                + "test images shown is " + Numbers.measured(frame.negativeElbo()) + " nats, of which the KL term is "
                + Numbers.measured(frame.klTerm()) + ". Beside it z = (" + LatentSide.spoken(frame, spot.at(frame))
                + ") is decoded.";
    }
}

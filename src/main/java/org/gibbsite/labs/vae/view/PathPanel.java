package org.gibbsite.labs.vae.view;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gibbsite.labs.vae.LatentPath;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.models.vae.ModelBatch;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/**
 * The walk between the last two pins: the images decoded in equal steps of z with the weights of the frame, between the test
 * images at its ends, and how much the decoder changes the image from step to step.
 */
final class PathPanel extends DrawnPanel<VaeFrame> {
    private final Sight sight;
    private ModelBatch batch;
    private final ToggleButton round = new ToggleButton("Great circle");
    private PathLayout layout;
    private float[][] places = {};
    private float[] images = {};
    private double[] changes = {};
    private VaeFrame walked;
    private int chosen;

    PathPanel(ViewContext context, Sight sight) {
        super("Path", context);
        this.sight = sight;
        sight.whenPinned(() -> {
            walked = null;
            if (node().getScene() != null) repaint();
        });
        String help = "Around the middle, where the prior of many units hardly is, rather than straight";
        round.setTooltip(new Tooltip(help));
        round.setAccessibleHelp(help);
        round.selectedProperty().bindBidirectional(sight.round());
        pane().controls(round);
        drawing().takeArrows();
        drawing().addEventHandler(MouseEvent.MOUSE_MOVED, at -> {
            int cell = layout == null ? -1 : layout.at(at.getX(), at.getY()) - before(frame());
            if (cell >= 0 && cell < places.length) point(cell);
            else
                sight.pointed().set(null);
        });
        drawing().addEventHandler(MouseEvent.MOUSE_EXITED, gone -> sight.pointed().set(null));
        drawing().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Between two showings the map alone moves. */
    @Override public void glance(VaeFrame next) {}

    private void point(int step) {
        chosen = step;
        sight.pointed().set(Sight.Spot.ofPlace(places[step]));
    }

    private void key(KeyEvent key) {
        boolean along = key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT;
        if (!along || places.length == 0 || key.isShiftDown() || key.isControlDown()) return;
        point(Math.clamp(chosen + (key.getCode() == KeyCode.LEFT ? -1 : 1), 0, places.length - 1));
        key.consume();
    }

    private void walk(VaeFrame frame) {
        if (frame == walked) return;
        walked = frame;
        places = sight.path(frame);
        if (batch == null) batch = frame.batches().make();
        images = LatentPath.images(frame.model(), places, batch);
        changes = LatentPath.changes(images, frame.pixels());
    }

    /** Test images before the first decoded one: one, if the path begins at one. */
    private int before(VaeFrame frame) {
        return sight.begin(frame).image() >= 0 ? 1 : 0;
    }

    @Override protected void paint(VaeFrame frame, Pen pen) {
        walk(frame);
        Sight.Spot begin = sight.begin(frame), end = sight.end(frame);
        int first = before(frame), count = first + places.length + (end.image() >= 0 ? 1 : 0);
        layout = PathLayout.of(count, Math.max(frame.width(), frame.height()), pen.width(), pen.height(), pen.line());
        if (first == 1) stamp(frame, pen, frame.probes(), begin.image(), 0, className(frame, pen, begin));
        for (int k = 0; k < places.length; k++) {
            String name = k == 0 ? "A" : k == places.length - 1 ? "B" : "";
            stamp(frame, pen, images, k, first + k, name);
        }
        if (end.image() >= 0)
            stamp(frame, pen, frame.probes(), end.image(), count - 1, className(frame, pen, end));
        chart(pen, first);
    }

    private String className(VaeFrame frame, Pen pen, Sight.Spot spot) {
        int label = frame.probeLabels()[spot.image()];
        return Caption.of(pen, layout.cell() - 2, "class " + label, Integer.toString(label));
    }

    private void stamp(VaeFrame frame, Pen pen, float[] from, int n, int cell, String name) {
        double x = layout.x(cell), y = layout.y(cell);
        ImageStamp.draw(pen, frame, from, n, x, y, layout.image());
        pen.text(name, pen.palette().muted(), 0.5, x + ImageStamp.width(frame, layout.image()) / 2.0,
                y + ImageStamp.height(frame, layout.image()) + 0.55 * pen.line());
    }

    /** A bar for each step; below a single row, between the images that it leads from and to. */
    private void chart(Pen pen, int first) {
        boolean aligned = layout.columns() == layout.count();
        double line = pen.line(), top = layout.chart() + 1.2 * line,
                bottom = Math.min(pen.height() - 2, top + 9 * line);
        if (bottom - top < line) return;
        double pitch = aligned ? layout.cell() : pen.width() / changes.length;
        double left = aligned ? (first + 0.5) * pitch : 0, most = 1e-9;
        for (double change : changes) most = Math.max(most, change);
        String highest = "largest " + Numbers.measured(largest());
        pen.text(Caption.of(pen, pen.width(), "change per step, root mean square over the pixels; " + highest,
                "change per step; " + highest, highest), pen.palette().muted(), 0, 0, layout.chart() + 0.5 * line);
        for (int k = 0; k < changes.length; k++) {
            double high = changes[k] / most * (bottom - top);
            pen.fill(pen.palette().first(), left + k * pitch + 0.15 * pitch, bottom - high, 0.7 * pitch, high);
        }
        pen.line(pen.palette().muted(), 1, left, bottom, left + changes.length * pitch, bottom);
    }

    private double largest() {
        double most = 0;
        for (double change : changes) most = Math.max(most, change);
        return most;
    }

    @Override protected String words(VaeFrame frame) {
        boolean own = sight.to().get() != null;
        return way(frame) + (own ? "" : " · click two points to choose");
    }

    @Override protected String[] wordings(VaeFrame frame) {
        return new String[]{words(frame), way(frame),
                Numbers.counted(changes.length, "step") + " of " + Numbers.measured(step()) + " σ"};
    }

    private String way(VaeFrame frame) {
        walk(frame);
        return name(frame, sight.begin(frame)) + " → " + name(frame, sight.end(frame)) + " · "
                + Numbers.counted(changes.length, "step") + " of " + Numbers.measured(step()) + " σ";
    }

    private double step() {
        double sum = 0;
        for (int j = 0; j < places[0].length; j++) {
            sum += (places[1][j] - places[0][j]) * (double) (places[1][j] - places[0][j]);
        }
        return Math.sqrt(sum);
    }

    private static String name(VaeFrame frame, Sight.Spot spot) {
        return spot.image() >= 0
                ? "image " + spot.image() + " (class " + frame.probeLabels()[spot.image()] + ")"
                : "z = (" + LatentSide.spoken(frame, spot.z()) + ")";
    }

    @Override protected String describe(VaeFrame frame) {
        walk(frame);
        int steepest = 0;
        for (int k = 1; k < changes.length; k++) if (changes[k] > changes[steepest]) steepest = k;
        return "Images decoded on the way from " + name(frame, sight.begin(frame)) + " to "
                + name(frame, sight.end(frame)) + " at update " + Numbers.count(frame.step()) + ", in "
                + Numbers.counted(changes.length, "step")
                + (sight.round().get() ? " along a great circle" : " along a straight line")
                + ". The image changes most in step " + (steepest + 1) + ", by " + Numbers.measured(changes[steepest])
                + " per pixel.";
    }
}

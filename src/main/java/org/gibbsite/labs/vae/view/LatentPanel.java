package org.gibbsite.labs.vae.view;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.kit.view.Pulses;
import org.gibbsite.labs.vae.LatentCloud;
import org.gibbsite.labs.vae.LatentProjection;
import org.gibbsite.labs.vae.PrincipalAxes;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.labs.vae.VaeFrame.TestCodes;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/**
 * The latent space: the means of q(z|x) of test images by class, of all of them where the run rests, ellipses of their
 * deviations, the prior, and the image decoded under the mouse with the weights of the frame. A click pins a place or an
 * image; two pins are the ends of the path. Three latent units are turned by dragging; of more, the two axes along which
 * the means differ most are shown.
 */
final class LatentPanel extends DrawnPanel<VaeFrame> {
    private static final double CATCH = 14, PER_PIXEL = 0.01, PER_KEY = Math.PI / 36;
    /** Arrow keys cross half the map in so many steps. */
    private static final int STEPS = 30;

    private final Sight sight;
    private final ScatterPicture scatter = new ScatterPicture();
    private final WholeTestSet whole;
    private double turn = 0.5, tilt = 0.35;
    private VaeFrame planned;
    private LatentProjection plane;
    private double reach, agreement;
    private VaeFrame counted, analysed;
    private PrincipalAxes axes;
    private LatentPoints points, crowd;
    private LatentSide side;
    private int lit = -1;
    private double dragX, dragY, dragged;

    LatentPanel(ViewContext context, Sight sight) {
        super("Latent space", context);
        this.sight = sight;
        whole = new WholeTestSet(context.moving());
        if (context.moving()) {
            Pulses.whileShown(node(), seconds -> {
                if (whole.advance(frame(), seconds)) repaint();
            });
        }
        sight.whenChanged(() -> {
            if (node().getScene() != null) repaint();
        });
        drawing().takeArrows();
        drawing().addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        drawing().addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        drawing().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        drawing().addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        drawing().addEventHandler(MouseEvent.MOUSE_EXITED, gone -> {
            light(-1);
            sight.pointed().set(null);
        });
        drawing().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override public String shortTitle() { return "Latent"; }

    @Override public void follow(RunFigures figures) { whole.rest(figures.stepsPerSecond() == 0); }

    /** Between two showings the map alone moves. */
    @Override public void glance(VaeFrame next) {}

    /** What depends on the frame and the way it is looked at, and not on the mouse. */
    private void plan(VaeFrame frame, Pen pen) {
        if (frame != planned) {
            planned = frame;
            plane = null;
            points = null;
        }
        if (plane == null) {
            plane = plane(frame);
            // A cloud that is turned keeps its size.
            reach = plane.isDeep()
                    ? LatentCloud.reachAround(frame.latentMeans(), frame.latentUnits())
                    : LatentCloud.reach(frame.latentMeans(), plane);
        }
        LatentLayout layout = LatentLayout.of(frame, pen.width(), pen.height(), pen.line(), reach);
        if (points == null || points.plane() != plane || !points.area().equals(layout.map())) {
            points = new LatentPoints(frame, plane, layout.map());
            crowd = null;
        }
        TestCodes all = whole.codes(frame);
        if (crowd == null && all != null && all.count() > points.count()) crowd = new LatentPoints(points, all);
        side = new LatentSide(pen, frame, layout);
    }

    private LatentProjection plane(VaeFrame frame) {
        int units = frame.latentUnits();
        if (units <= 2) return LatentProjection.plain(units);
        if (units == 3) return LatentProjection.turned(turn, tilt);
        return LatentProjection.principal(axes(frame));
    }

    private PrincipalAxes axes(VaeFrame frame) {
        if (frame != analysed) axes = PrincipalAxes.of(frame.latentMeans(), frame.latentUnits());
        analysed = frame;
        return axes;
    }

    @Override protected void paint(VaeFrame frame, Pen pen) {
        plan(frame, pen);
        scatter.draw(points, crowd, pen, lit);
        LatentOverlay overlay = new LatentOverlay(pen, points);
        Sight.Spot spot = sight.spot(frame);
        int near = near(spot);
        MapArea area = points.area();
        pen.graphics().save();
        pen.graphics().beginPath();
        pen.graphics().rect(area.left(), area.top(), area.wide(), area.high());
        pen.graphics().clip();
        overlay.prior();
        for (int i = 0; i < frame.reconstructionCount(); i++) overlay.posterior(i, palette().text(), 1, 1);
        if (near >= 0) {
            overlay.posterior(near, palette().second(), palette().line(), 1);
            overlay.posterior(near, palette().second(), palette().line(), 2);
        }
        if (sight.to().get() != null) overlay.path(sight.path(frame), sight.begin(frame), sight.end(frame));
        if (spot.image() < 0) overlay.cross(spot.z(), palette().second());
        pen.graphics().restore();
        overlay.axes();
        side.images(spot, near);
        side.legend().paint(pen, lit);
    }

    /** The test image whose ellipse stands out: the one at the spot, else the nearest in the picture. */
    private int near(Sight.Spot spot) {
        if (spot.image() >= 0) return spot.image();
        double y = LatentPoints.hasLanes(points.frame())
                ? points.area().top() + points.area().high() / 2
                : points.area().y(plane.y(spot.z(), 0));
        return points.nearest(points.area().x(plane.x(spot.z(), 0)), y, Double.MAX_VALUE);
    }

    private void light(int next) {
        if (next == lit) return;
        lit = next;
        repaint();
    }

    private void point(MouseEvent at) {
        if (points == null) return;
        light(side.legend().at(at.getX(), at.getY()));
        if (!points.area().holds(at.getX(), at.getY())) sight.pointed().set(null);
        else if (!plane.isDeep()) sight.pointed().set(Sight.Spot.ofPlace(points.z(at.getX(), at.getY())));
        else {
            int image = points.nearest(at.getX(), at.getY(), CATCH);
            sight.pointed().set(image >= 0 ? Sight.Spot.ofImage(image) : null);
        }
    }

    private void press(MouseEvent at) {
        dragX = at.getX();
        dragY = at.getY();
        dragged = 0;
    }

    private void drag(MouseEvent at) {
        if (points == null) return;
        double right = at.getX() - dragX, down = at.getY() - dragY;
        dragged += Math.hypot(right, down);
        press(at, dragged);
        if (plane.isDeep()) turn(right * PER_PIXEL, down * PER_PIXEL);
        else
            point(at);
    }

    private void press(MouseEvent at, double so) {
        press(at);
        dragged = so;
    }

    private void turn(double about, double forward) {
        turn = Math.IEEEremainder(turn + about, 2 * Math.PI);
        tilt = Math.clamp(tilt + forward, -Math.PI / 2, Math.PI / 2);
        plane = null;
        repaint();
    }

    /** A press that was no drag pins what is there; so does the end of a drag of z. */
    private void release(MouseEvent at) {
        if (points == null || at.getButton() != MouseButton.PRIMARY) return;
        if (!points.area().holds(at.getX(), at.getY()) || plane.isDeep() && dragged > 4) return;
        int image = points.nearest(at.getX(), at.getY(), dragged > 4 ? 0 : CATCH / 2);
        if (image >= 0) sight.pin(Sight.Spot.ofImage(image));
        else if (!plane.isDeep()) sight.pin(Sight.Spot.ofPlace(points.z(at.getX(), at.getY())));
    }

    private void key(KeyEvent key) {
        if (points == null || key.isShiftDown() || key.isControlDown()) return;
        switch (key.getCode()) {
            case LEFT -> arrow(-1, 0);
            case RIGHT -> arrow(1, 0);
            case UP -> arrow(0, 1);
            case DOWN -> arrow(0, -1);
            case ENTER -> {
                int image = near(sight.spot(points.frame()));
                sight.pin(plane.isDeep() && image >= 0 ? Sight.Spot.ofImage(image) : sight.spot(points.frame()));
            }
            case BACK_SPACE -> sight.clear();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void arrow(int right, int up) {
        if (plane.isDeep()) {
            turn(right * PER_KEY, -up * PER_KEY);
            return;
        }
        float[] z = sight.spot(points.frame()).at(points.frame());
        double step = reach / STEPS;
        sight.pointed().set(Sight.Spot.ofPlace(plane.z(Math.clamp(plane.x(z, 0) + right * step, -reach, reach),
                Math.clamp(plane.y(z, 0) + up * step, -reach, reach), 0)));
    }

    /** Where the images are on the sheet at present; null before the first frame. */
    LatentPoints points() {
        return points;
    }

    /** Percentage of images whose nearest neighbour is of their class. */
    private long agreement(VaeFrame frame) {
        if (frame != counted) agreement = LatentCloud.agreement(frame);
        counted = frame;
        return Math.round(100 * agreement);
    }

    @Override protected String words(VaeFrame frame) {
        return cloud(frame) + " · " + agreement(frame) + " % next to one of their class";
    }

    @Override protected String[] wordings(VaeFrame frame) {
        String near = agreement(frame) + " % next to ";
        String brief = frame.latentUnits() == 3
                ? "drag to turn · " + near + "their class"
                : near + "one of their class";
        return new String[]{words(frame), brief, near + "their class"};
    }

    private String images(VaeFrame frame) {
        TestCodes all = whole.codes(frame);
        return Numbers.counted(all == null ? frame.probeCount() : all.count(), "image");
    }

    private String cloud(VaeFrame frame) {
        int units = frame.latentUnits();
        return switch (units) {
            case 1, 2 -> images(frame) + (frame.model().shape().flowSteps() > 0 ? ", before the flow" : "");
            case 3 -> images(frame) + ", drag to turn";
            default -> "2 principal axes, " + Math.round(100 * axes(frame).share()) + " % of the variance";
        };
    }

    @Override protected String describe(VaeFrame frame) {
        Sight.Spot spot = sight.spot(frame);
        String where = spot.image() >= 0
                ? "image " + spot.image() + ", of class " + frame.probeLabels()[spot.image()]
                : "z = (" + LatentSide.spoken(frame, spot.z()) + ")";
        return "Latent space at update " + Numbers.count(frame.step()) + ": " + cloud(frame)
                + (frame.latentUnits() > 3
                        ? " of " + frame.latentUnits() + " units, " + images(frame)
                        : "")
                + ", each at the mean of its posterior and coloured by class. The nearest neighbour is of the same class for "
                + agreement(frame) + " percent. Decoded: " + where + ".";
    }
}

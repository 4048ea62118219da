package org.gibbsite.kit.view;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/**
 * A plane on which things lie that hands may move: by dragging, or with the arrow keys once they are chosen. What is moved goes
 * to the run as acts of one gesture; until the run has answered, the thing is drawn where the hand is.
 *
 * @param <T> names a thing; equal for the same thing of another frame
 */
@SuppressWarnings("this-escape") // no event comes before the panel is on screen
public abstract class PlanePanel<F extends Frame, T> extends DrawnPanel<F> {
    /** How near the mouse must come to a thing, and how far it must go before the run is told again, px. */
    private static final double NEAR = 10, TELL = 6;
    /** Of the range of the axes, that an arrow key moves a thing. */
    private static final double NUDGE = 0.01;

    private PlaneAxes plane;
    private T grabbed, chosen;
    private Object gesture, nudges; // what a drag tells, and what arrow keys tell, of one choice
    private double toldX, toldY, handX, handY;

    protected PlanePanel(String title, ViewContext context) {
        super(title, context);
        drawing().takeArrows();
        drawing().addEventHandler(MouseEvent.MOUSE_MOVED, move -> hover(move.getX(), move.getY()));
        drawing().addEventHandler(MouseEvent.MOUSE_EXITED, gone -> hover(Double.NaN, Double.NaN));
        drawing().addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        drawing().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        drawing().addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        drawing().setOnKeyPressed(this::press);
    }

    /** The axes for a frame. */
    protected abstract PlaneAxes axes(F frame, Pen pen);

    /** Draws on the axes. */
    protected abstract void paint(F frame, PlaneAxes axes);

    /** The thing that lies nearest to a place of the sheet and may be moved, or null. @param near at most so far, px */
    protected abstract T thingAt(F frame, PlaneAxes axes, double x, double y, double near);

    /** Where a thing lies, on the axes; null where a frame does not have it. */
    protected abstract double[] placeOf(F frame, T thing);

    /** Tells the run. @param gesture the same object for all of one drag */
    protected abstract void move(T thing, double x, double y, Object gesture);

    /** A double click where nothing lies. */
    protected void add(double x, double y) {}

    /** Delete, where something is chosen. */
    protected void remove(T thing) {}

    /** Something is chosen, or with null nothing. */
    protected void choose(T thing) {}

    /** The thing under the mouse, or null. */
    protected void point(T thing) {}

    /** What is chosen, or null. */
    protected final T chosen() { return chosen; }

    /** Where a thing is drawn: in the hand while it is dragged. */
    protected final double[] shown(F frame, T thing) {
        return thing.equals(grabbed) ? new double[]{handX, handY} : placeOf(frame, thing);
    }

    @Override protected final void paint(F frame, Pen pen) {
        plane = axes(frame, pen);
        plane.clipped(() -> paint(frame, plane));
    }

    @Override public void show(F next) {
        if (grabbed != null && placeOf(next, grabbed) == null) grabbed = null;
        if (chosen != null && placeOf(next, chosen) == null) {
            chosen = null;
            choose(null);
        }
        super.show(next);
    }

    private T find(double x, double y) {
        return frame() == null || plane == null ? null : thingAt(frame(), plane, x, y, NEAR);
    }

    private void hover(double x, double y) {
        point(Double.isNaN(x) ? null : find(x, y));
    }

    private void press(MouseEvent press) {
        if (press.getButton() != MouseButton.PRIMARY || plane == null || frame() == null) return;
        T thing = find(press.getX(), press.getY());
        if (thing == null && press.getClickCount() == 2) {
            add(plane.axes().toX(press.getX()), plane.axes().toY(press.getY()));
            return;
        }
        grabbed = null;
        chosen = thing;
        gesture = new Object();
        nudges = new Object();
        choose(thing);
        if (thing != null) {
            double[] at = placeOf(frame(), thing);
            handX = at[0];
            handY = at[1];
            grabbed = thing;
            toldX = press.getX();
            toldY = press.getY();
        }
        repaint();
    }

    private void drag(MouseEvent drag) {
        if (grabbed == null) return;
        handX = plane.axes().toX(drag.getX());
        handY = plane.axes().toY(drag.getY());
        repaint();
        if (Math.hypot(drag.getX() - toldX, drag.getY() - toldY) < TELL) return;
        tell(drag);
    }

    private void tell(MouseEvent at) {
        toldX = at.getX();
        toldY = at.getY();
        move(grabbed, handX, handY, gesture);
    }

    private void release(MouseEvent release) {
        if (grabbed == null) return;
        if (release.getX() != toldX || release.getY() != toldY) tell(release);
        grabbed = null;
    }

    private void press(KeyEvent key) {
        if (chosen == null || frame() == null || plane == null) return;
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            remove(chosen);
            chosen = null;
            choose(null);
        } else if (key.getCode().isArrowKey()) {
            double[] at = placeOf(frame(), chosen);
            double step = NUDGE * (plane.axes().highX() - plane.axes().lowX());
            double x = key.getCode() == KeyCode.LEFT ? -step : key.getCode() == KeyCode.RIGHT ? step : 0;
            double y = key.getCode() == KeyCode.DOWN ? -step : key.getCode() == KeyCode.UP ? step : 0;
            move(chosen, at[0] + x, at[1] + y, nudges);
        } else {
            return;
        }
        key.consume();
    }
}

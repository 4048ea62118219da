package org.gibbsite.ui;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What hands do to a node. On the JavaFX thread only. */
public final class Hands {
    private Hands() {}

    /** Keys go down, one after the other. */
    public static void press(Node node, KeyCode... codes) {
        for (KeyCode code : codes) {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }

    /** A key goes down while Shift is held. */
    public static void pressWithShift(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, false, false));
    }

    /** The first button at a place of the node, px. */
    public static void mouse(Node node, EventType<MouseEvent> type, double x, double y, int clicks) {
        fire(node, type, x, y, clicks == 0 ? MouseButton.NONE : MouseButton.PRIMARY, clicks);
    }

    /** Any button at a place of the node, px. */
    public static void mouse(Node node, EventType<MouseEvent> type, double x, double y, MouseButton button) {
        fire(node, type, x, y, button, 1);
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, double y, MouseButton button,
            int clicks) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Point2D scene = node.localToScene(x, y); // an event without a pick is placed in the scene
        node.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), 0, 0, button, clicks, false, false, false,
                false, down && button == MouseButton.PRIMARY, false, down && button == MouseButton.SECONDARY, false,
                false, type == MouseEvent.MOUSE_CLICKED, null));
    }

    /** Presses at a place, goes to another one in so many moves, and lets go. */
    public static void drag(Node node, double x, double y, double toX, double toY, int moves) {
        mouse(node, MouseEvent.MOUSE_PRESSED, x, y, 1);
        for (int n = 1; n <= moves; n++) {
            mouse(node, MouseEvent.MOUSE_DRAGGED, x + (toX - x) * n / moves, y + (toY - y) * n / moves, 1);
        }
        mouse(node, MouseEvent.MOUSE_RELEASED, toX, toY, 1);
    }

    /** The mouse comes to a place without a button. */
    public static void hover(Node node, double x, double y) {
        mouse(node, MouseEvent.MOUSE_MOVED, x, y, 0);
    }
}

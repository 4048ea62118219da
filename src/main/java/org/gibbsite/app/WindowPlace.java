package org.gibbsite.app;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where a window lies, frame included, so that all of it is on one screen. Screens are given by what windows may cover of
 * them, without bars and docks, in the units in which stages are placed: pixels over the scale of the output.
 */
final class WindowPlace {
    /** What a window asks for where there is room, and the least that a page is made for. */
    private static final double WIDTH = 1600, HEIGHT = 960, LEAST_WIDTH = 900, LEAST_HEIGHT = 600;
    /** From a window to the one that is opened beside it, to the right and down. */
    private static final double STEP = 40;

    private WindowPlace() {}

    /** In the middle of a screen; as large as the screen where that is smaller than what is asked for. */
    static Rectangle2D on(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth()), height = Math.min(HEIGHT, screen.getHeight());
        return new Rectangle2D(screen.getMinX() + Math.floor((screen.getWidth() - width) / 2),
                screen.getMinY() + Math.floor((screen.getHeight() - height) / 2), width, height);
    }

    /** For a second window: on the screen of the first, a step away from it. @param screens at least one */
    static Rectangle2D beside(Rectangle2D first, List<Rectangle2D> screens) {
        return kept(new Rectangle2D(first.getMinX() + STEP, first.getMinY() + STEP, Math.max(1, first.getWidth()),
                Math.max(1, first.getHeight())), List.of(screenOf(first, screens)));
    }

    /** The same where it lies within a screen; else moved, and made smaller where it must be. @param screens at least one */
    static Rectangle2D kept(Rectangle2D window, List<Rectangle2D> screens) {
        if (screens.stream().anyMatch(screen -> screen.contains(window))) return window;
        Rectangle2D screen = screenOf(window, screens);
        double width = Math.min(window.getWidth(), screen.getWidth()),
                height = Math.min(window.getHeight(), screen.getHeight());
        return new Rectangle2D(Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(window.getMinY(), screen.getMinY(), screen.getMaxY() - height), width, height);
    }

    /** The least size of a window on any of the screens. @param screens at least one */
    static Rectangle2D least(List<Rectangle2D> screens) {
        double width = LEAST_WIDTH, height = LEAST_HEIGHT;
        for (Rectangle2D screen : screens) {
            width = Math.min(width, screen.getWidth());
            height = Math.min(height, screen.getHeight());
        }
        return new Rectangle2D(0, 0, width, height);
    }

    /** The screen that has most of the window; the first where none has any of it. */
    private static Rectangle2D screenOf(Rectangle2D window, List<Rectangle2D> screens) {
        Rectangle2D most = screens.getFirst();
        for (Rectangle2D screen : screens) if (shared(window, screen) > shared(window, most)) most = screen;
        return most;
    }

    private static double shared(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return width > 0 && height > 0 ? width * height : 0;
    }
}

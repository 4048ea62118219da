package org.gibbsite.labs.vae.view;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Controls above; what is drawn on, and beside it (or below, in a tall space) what becomes of it; a film below all. */
final class DrawLayout extends Pane {
    private static final double SPACE = 10, LEAST = 90, SHARE = 0.36, FILM = 0.22;
    /** Heights under which there is no film, px. */
    private static final double ROOM = 260;

    private final Region tools, canvas, sheet, film;

    DrawLayout(Region tools, Region canvas, Region sheet, Region film) {
        this.tools = tools;
        this.canvas = canvas;
        this.sheet = sheet;
        this.film = film;
        setMinSize(0, 0);
        getChildren().addAll(tools, canvas, sheet, film);
    }

    @Override protected void layoutChildren() {
        double width = getWidth(), high = Math.ceil(tools.prefHeight(width));
        tools.setVisible(getHeight() - high > LEAST);
        double top = tools.isVisible() ? high + SPACE / 2 : 0, height = Math.max(0, getHeight() - top);
        tools.resizeRelocate(0, 0, width, high);
        film.setVisible(height > ROOM);
        double strip = film.isVisible() ? Math.floor(height * FILM) : 0;
        film.resizeRelocate(0, top + height - strip, width, strip);
        height -= strip;
        boolean beside = width > height;
        // whole pixels, or what is drawn would be blurred
        double wide = Math.floor(beside ? Math.min(width * SHARE, height) : width);
        double tall = Math.floor(beside ? height : Math.min(height * SHARE, width));
        canvas.resizeRelocate(0, top, wide, tall);
        double x = beside ? wide + SPACE : 0, y = top + (beside ? 0 : tall + SPACE / 2);
        sheet.resizeRelocate(x, y, Math.max(0, width - x), Math.max(0, top + height - y));
    }
}

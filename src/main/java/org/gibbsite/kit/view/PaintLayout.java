package org.gibbsite.kit.view;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Controls above; what is painted on, and beside it (or below, in a tall space) what becomes of it; perhaps a film below all. */
public final class PaintLayout extends Pane {
    private static final double SPACE = 10, LEAST = 90, FILM = 0.22;
    /** Heights under which there is no film, px. */
    private static final double ROOM = 260;

    private final Region tools, canvas, side, film;
    private final double wideShare, tallShare;

    /**
     * @param film      null for none
     * @param wideShare of the width for the canvas where the space is wide; @param tallShare of the height where it is tall
     */
    public PaintLayout(Region tools, Region canvas, Region side, Region film, double wideShare, double tallShare) {
        this.tools = tools;
        this.canvas = canvas;
        this.side = side;
        this.film = film;
        this.wideShare = wideShare;
        this.tallShare = tallShare;
        setMinSize(0, 0);
        getChildren().addAll(tools, canvas, side);
        if (film != null) getChildren().add(film);
    }

    @Override protected void layoutChildren() {
        double width = getWidth(), high = Math.ceil(tools.prefHeight(width));
        tools.setVisible(getHeight() - high > LEAST);
        double top = tools.isVisible() ? high + SPACE / 2 : 0, height = Math.max(0, getHeight() - top);
        tools.resizeRelocate(0, 0, width, high);
        if (film != null) height -= layoutFilm(width, top, height);
        boolean beside = width > height;
        // whole pixels, or what is painted would be blurred
        double wide = Math.floor(beside ? Math.min(width * wideShare, height) : width);
        double tall = Math.floor(beside ? height : Math.min(height * tallShare, width));
        canvas.resizeRelocate(0, top, wide, tall);
        double x = beside ? wide + SPACE : 0, y = top + (beside ? 0 : tall + SPACE / 2);
        side.resizeRelocate(x, y, Math.max(0, width - x), Math.max(0, top + height - y));
    }

    /** Returns the height that it takes. */
    private double layoutFilm(double width, double top, double height) {
        film.setVisible(height > ROOM);
        double strip = film.isVisible() ? Math.floor(height * FILM) : 0;
        film.resizeRelocate(0, top + height - strip, width, strip);
        return strip;
    }
}

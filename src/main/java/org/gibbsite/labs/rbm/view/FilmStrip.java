package org.gibbsite.labs.rbm.view;

import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import org.gibbsite.experiment.Film.Shot;
import org.gibbsite.kit.view.image.FilterGrid;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.PlotText;

/**
 * One filter as it was along the run, shot by shot, the present last, all on one scale. A click, a drag or the arrow keys
 * choose the moment that is looked at; while it is the present, it stays the present.
 */
final class FilmStrip {
    private final SimpleIntegerProperty moment = new SimpleIntegerProperty(-1);
    private final FilterGrid grid = new FilterGrid(moment);
    private final Label words = PlotText.caption();
    private final Runnable moved;
    private float[] pictures = {};
    private long[] steps = {};
    private double limit = 1;
    private long chosen = Long.MAX_VALUE;

    /** @param moved called when another moment is chosen, or more or fewer can be shown: then {@link #take} again */
    FilmStrip(Runnable moved) {
        this.moved = moved;
        grid.startInCorner();
        grid.words(words::getText);
        grid.names(place -> place < steps.length ? "update " + Numbers.count(steps[place]) : "");
        moment.addListener(m -> choose());
        grid.widthProperty().addListener(w -> fit());
        grid.heightProperty().addListener(h -> fit());
    }

    FilterGrid grid() { return grid; }

    Label words() { return words; }

    /** Another size has room for another number of shots. */
    private void fit() {
        if (steps.length > 0 && grid.getWidth() > 0 && grid.getHeight() > 0) moved.run();
    }

    private void choose() {
        int place = moment.get();
        if (place < 0 || place >= steps.length) return;
        long wanted = place == steps.length - 1 ? Long.MAX_VALUE : steps[place];
        if (wanted == chosen) return;
        chosen = wanted;
        moved.run();
    }

    /** Takes the film of one unit. @param present column of W at the frame */
    void take(RbmFrame frame, int unit, float[] present, Colormap map, Theme theme) {
        List<Shot> shots = frame.film().stream().filter(s -> s.columns() > unit && s.step() < frame.step()).toList();
        int pixels = present.length, count = Math.min(shots.size() + 1, room(frame));
        if (pictures.length != count * pixels) pictures = new float[count * pixels];
        if (steps.length != count) steps = new long[count];
        limit = RobustLimit.of(present);
        for (int k = 0; k < count - 1; k++) {
            Shot shot = shots.get((int) Math.round((double) k * shots.size() / (count - 1)));
            float[] column = shot.column(unit);
            limit = Math.max(limit, RobustLimit.of(column));
            System.arraycopy(column, 0, pictures, k * pixels, pixels);
            steps[k] = shot.step();
        }
        System.arraycopy(present, 0, pictures, (count - 1) * pixels, pixels);
        steps[count - 1] = frame.step();
        int place = place();
        moment.set(place);
        grid.show(FilterGrid.Content.plain(Tiles.rows(pictures, frame.width(), frame.height()),
                ColourScale.signed(map, limit), theme));
        String when = isPresent() ? "now" : "update " + Numbers.count(steps[place]);
        PlotText.set(words, "Film: " + when + " · " + (place + 1) + " of " + count);
    }

    /** Pictures that the strip can show, at least 2: of a longer film every so many are left out. */
    private int room(RbmFrame frame) {
        int zoom = Math.max(1, Math.ceilDiv(28, Math.max(frame.width(), frame.height()))), gap = 2;
        int columns = (int) (grid.getWidth() - 6 + gap) / (frame.width() * zoom + gap);
        int rows = (int) (grid.getHeight() - 6 + gap) / (frame.height() * zoom + gap);
        return Math.max(2, columns * Math.max(1, rows));
    }

    /** Of the newest shot at or before the chosen step. */
    private int place() {
        int place = steps.length - 1;
        while (place > 0 && steps[place] > chosen) place--;
        return place;
    }

    boolean isPresent() { return place() == steps.length - 1; }

    long step() { return steps[place()]; }

    /** The filter at the chosen moment, a copy. */
    float[] filter() {
        int pixels = pictures.length / steps.length;
        float[] filter = new float[pixels];
        System.arraycopy(pictures, place() * pixels, filter, 0, pixels);
        return filter;
    }

    /** One scale for all moments. */
    double limit() { return limit; }
}

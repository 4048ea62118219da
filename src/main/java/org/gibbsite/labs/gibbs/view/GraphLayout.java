package org.gibbsite.labs.gibbs.view;

import java.util.Optional;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.Place;

/**
 * Where units stand: hidden ones in a row above, visible ones in a row below. Lengths in px.
 *
 * @param visibleUnits those drawn
 * @param hiddenUnits  those drawn
 * @param top          of the room for the graph; @param bottom of it
 */
record GraphLayout(int visibleUnits, int hiddenUnits, double width, double top, double bottom) {
    static final int MOST_UNITS = 40;
    private static final double REACH = 9, LARGEST = 24, SMALLEST = 3, RIM = 70;

    static GraphLayout of(GibbsFrame frame, double width, double top, double bottom) {
        return new GraphLayout(Math.min(frame.visibleUnits(), MOST_UNITS), Math.min(frame.hiddenUnits(), MOST_UNITS),
                width, top, bottom);
    }

    int count(boolean visible) { return visible ? visibleUnits : hiddenUnits; }

    double x(boolean visible, int number) { return width * (number + 0.5) / count(visible); }

    /** Names stand beyond the units: they need no more room in a large graph. */
    double y(boolean visible) {
        double rim = Math.min(0.22 * (bottom - top), Math.max(RIM, 0.12 * (bottom - top)));
        return visible ? bottom - rim : top + rim;
    }

    double radius(boolean visible) {
        return Math.clamp(0.36 * width / count(visible), SMALLEST,
                Math.clamp((bottom - top) * 0.09, SMALLEST, LARGEST));
    }

    /** The unit at a point. */
    Optional<Place> unitAt(double x, double y) {
        for (boolean visible : new boolean[]{false, true}) {
            int number = Math.clamp((int) (x / width * count(visible)), 0, count(visible) - 1);
            double reach = radius(visible) + 3;
            if (Math.hypot(x - x(visible, number), y - y(visible)) > reach) continue;
            return Optional.of(visible ? Place.ofVisible(number) : Place.ofHidden(number));
        }
        return Optional.empty();
    }

    /** The unit or else the nearest edge at a point. */
    Optional<Place> at(double x, double y) {
        Optional<Place> unit = unitAt(x, y);
        double down = (y - y(false)) / (y(true) - y(false));
        if (unit.isPresent() || down < 0 || down > 1) return unit;
        double nearest = REACH;
        Place edge = null;
        for (int i = 0; i < visibleUnits; i++) {
            for (int j = 0; j < hiddenUnits; j++) {
                double along = x(true, i) - x(false, j), across = x(false, j) + down * along - x;
                double distance = Math.abs(across) * (y(true) - y(false)) / Math.hypot(along, y(true) - y(false));
                if (distance >= nearest) continue;
                nearest = distance;
                edge = new Place(i, j);
            }
        }
        return Optional.ofNullable(edge);
    }

    /** The next place for an arrow key, from null for none. @param across −1, 0, 1; @param down −1, 0, 1 */
    Place moved(Place from, int across, int down) {
        if (from == null) return Place.ofHidden(0);
        int i = from.visible(), j = from.hidden();
        if (across != 0) {
            return from.isVisibleUnit()
                    ? Place.ofVisible(Math.clamp(i + across, 0, visibleUnits - 1))
                    : new Place(i, Math.clamp(j + across, 0, hiddenUnits - 1));
        }
        if (from.isVisibleUnit()) return down < 0 ? new Place(i, 0) : from;
        return i + down >= visibleUnits ? Place.ofVisible(i) : new Place(Math.max(-1, i + down), j);
    }
}

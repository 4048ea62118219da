package org.gibbsite.labs.vae.view;

import org.gibbsite.raster.Blend;
import org.gibbsite.raster.PointMark;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Pen;

/** The points of a cloud as pixels, painted anew only when something about them has changed, not when the mouse moves. */
final class ScatterPicture {
    private Raster raster = new Raster(0, 0);
    private LatentPoints painted, crowd;
    private Palette palette;
    private int lit = -1;

    /**
     * @param others smaller points below; null for none
     * @param only   the class that stands out, −1 for all alike
     */
    void draw(LatentPoints points, LatentPoints others, Pen pen, int only) {
        MapArea area = points.area();
        if (points != painted || others != crowd || !pen.palette().equals(palette) || only != lit) {
            painted = points;
            crowd = others;
            palette = pen.palette();
            lit = only;
            int wide = (int) area.wide(), high = (int) area.high();
            if (raster.width() != wide || raster.height() != high) raster = new Raster(wide, high);
            paint();
        }
        pen.picture(raster, (int) area.left(), (int) area.top());
    }

    private void paint() {
        raster.fill(palette.ground());
        int radius = raster.width() < 260 ? 1 : palette.line() > 2 || raster.width() > 640 ? 3 : 2;
        if (lit >= 0) paint(radius, false);
        paint(radius, true);
    }

    private void paint(int radius, boolean strong) {
        if (crowd != null) paint(crowd, radius - 1, strong);
        paint(painted, radius, strong);
    }

    /** @param strong the classes that stand out, or the others */
    private void paint(LatentPoints points, int radius, boolean strong) {
        for (int place = 0; place < points.count(); place++) {
            int image = points.drawn(place), label = points.label(image);
            if ((lit < 0 || label == lit) != strong) continue;
            double near = points.nearness(image);
            double share = (strong ? 1 : 0.2) * (points.plane().isDeep() ? 0.3 + 0.7 * near : 1);
            int size = points.plane().isDeep() ? (int) Math.round(radius * (0.6 + 0.9 * near)) : radius;
            PointMark.of(label).paint(raster, (int) Math.round(points.x(image) - points.area().left()),
                    (int) Math.round(points.y(image) - points.area().top()), Math.max(Math.min(1, radius), size),
                    Blend.of(palette.ground(), palette.classColour(label), share));
        }
    }
}

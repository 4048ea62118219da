package org.gibbsite.labs.rbm;

import java.util.List;
import org.gibbsite.experiment.Plural;
import org.gibbsite.labs.rbm.RbmFrame.Histogram;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Lettering;
import org.gibbsite.raster.Mosaic;
import org.gibbsite.raster.Paper;
import org.gibbsite.raster.Plate;
import org.gibbsite.raster.Raster;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.raster.Tiles;

/** The pictures of one frame as files, drawn without a toolkit: what the panels show, on white. */
public final class RbmFigures {
    private static final int GROUND = Paper.GROUND, INK = Paper.INK, BARS = Paper.FIRST, FAINT = 0xFF9198A1;
    private static final int GAP = 3;

    private RbmFigures() {}

    public static List<Figure> figures(RbmFrame frame) {
        return List.of(new Figure("filters", filters(frame)), new Figure("reconstructions", reconstructions(frame)),
                new Figure("fantasies", fantasies(frame)), new Figure("activations", activations(frame)),
                new Figure("histograms", histograms(frame)));
    }

    private static Raster filters(RbmFrame frame) {
        Tiles tiles = Tiles.columns(frame.weights(), frame.width(), frame.height());
        ColourScale scale = ColourScale.signed(Colormap.VIK, RobustLimit.of(frame.weights()));
        return Plate.of(grid(tiles, scale, 1200), "Receptive fields of " + frame.hiddenUnits()
                + " hidden units (columns of W), update " + frame.step(), scale, "weight");
    }

    private static Raster reconstructions(RbmFrame frame) {
        return Plate.of(frame.pairs().picture(), "Test images above their reconstructions, update " + frame.step(),
                ColourScale.unit(Colormap.INK), "pixel");
    }

    private static Raster fantasies(RbmFrame frame) {
        ColourScale scale = ColourScale.unit(Colormap.INK);
        return Plate.of(grid(Tiles.rows(frame.fantasies(), frame.width(), frame.height()), scale, 800),
                frame.fantasyCount() + " fantasy " + Plural.of(frame.fantasyCount(), "particle") + " after "
                        + frame.fantasySweeps() + " " + Plural.of(frame.fantasySweeps(), "sweep") + ", update "
                        + frame.step(),
                scale, "p(v = 1)");
    }

    private static Raster activations(RbmFrame frame) {
        ColourScale scale = ColourScale.unit(Colormap.CIVIDIS_PAPER);
        int wide = Math.max(1, 1000 / Math.max(1, frame.hiddenUnits()));
        int high = Math.max(1, 500 / Math.max(1, frame.probeCount()));
        Raster picture = blank(Math.max(1, wide * frame.hiddenUnits()), Math.max(1, high * frame.probeCount()));
        for (int n = 0; n < frame.probeCount(); n++) for (int j = 0; j < frame.hiddenUnits(); j++) {
            picture.fill(j * wide, n * high, wide, high, scale.argb(frame.probeHidden()[n * frame.hiddenUnits() + j]));
        }
        UnitCensus census = UnitCensus.of(frame);
        return Plate.of(picture, frame.probeCount() + " test images (down) × " + frame.hiddenUnits()
                + " hidden units (across), update " + frame.step() + "; " + census.deadCount() + " dead, "
                + census.alwaysOnCount() + " always on", scale, "p(h = 1)");
    }

    private static Raster histograms(RbmFrame frame) {
        int wide = 300, high = 190, columns = 3, count = frame.histograms().length;
        Raster picture = blank(columns * (wide + 20), Math.max(1, Math.ceilDiv(count, columns)) * (high + 50));
        for (int i = 0; i < count; i++) {
            histogram(picture, frame.histograms()[i], i % columns * (wide + 20), i / columns * (high + 50), wide, high);
        }
        return Plate.of(picture, "Counts of weights, biases and their last updates, update " + frame.step());
    }

    private static void histogram(Raster picture, Histogram bins, int left, int top, int wide, int high) {
        int most = 1, ground = top + high + 16;
        for (int n : bins.counts()) most = Math.max(most, n);
        for (int x = 0; x < wide; x++) {
            int bar = (int) Math.ceil((double) high * bins.counts()[x * bins.counts().length / wide] / most);
            picture.fill(left + x, ground - bar, 1, bar, BARS);
        }
        picture.fill(left, ground, wide, 1, INK);
        int zero = (int) Math.round(-bins.low() / (bins.high() - bins.low()) * wide);
        if (zero >= 0 && zero <= wide) picture.fill(left + zero, top + 16, 1, high, FAINT);
        String high3 = Lettering.number(bins.high());
        Lettering.write(picture, bins.name(), left, top + 12, 13, INK);
        Lettering.write(picture, Lettering.number(bins.low()), left, ground + 14, 11, INK);
        Lettering.write(picture, high3, left + wide - Lettering.width(high3, 11), ground + 14, 11, INK);
    }

    private static Raster grid(Tiles tiles, ColourScale scale, int width) {
        if (tiles.count() == 0) return blank(1, 1);
        int zoom = tiles.count() <= 100 ? Math.max(2, 64 / tiles.width()) : Math.max(1, 32 / tiles.width());
        int columns = Math.clamp((width + GAP) / (tiles.width() * zoom + GAP), 1, tiles.count());
        int even = Math.ceilDiv(tiles.count(), Math.ceilDiv(tiles.count(), columns));
        return new Mosaic(even, tiles.width(), tiles.height(), zoom, GAP).paint(tiles, scale, GROUND);
    }

    private static Raster blank(int width, int height) {
        Raster picture = new Raster(width, height);
        picture.fill(GROUND);
        return picture;
    }
}

package org.gibbsite.labs.vae;

import java.util.List;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.labs.vae.VaeFrame.TestCodes;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Lettering;
import org.gibbsite.raster.Mosaic;
import org.gibbsite.raster.Paper;
import org.gibbsite.raster.Plate;
import org.gibbsite.raster.PointMark;
import org.gibbsite.raster.Raster;
import org.gibbsite.raster.Tiles;

/** The pictures of one frame as files, drawn without a toolkit: what the panels show, on white. */
public final class VaeFigures {
    private static final int GROUND = Paper.GROUND, INK = Paper.INK, FAINT = Paper.FAINT, BARS = Paper.FIRST;
    /** More points are drawn smaller. */
    private static final int MANY = 2000;
    /** Classes in a legend. */
    private static final int NAMED = 26;
    /** Colours of ten classes, which more of them share: Okabe–Ito's and two more, apart for colour-blind eyes. */
    private static final int[] CLASSES = {0xFF000000, 0xFFE69F00, 0xFF56B4E9, 0xFF009E73, 0xFFB8A500, 0xFF0072B2,
            0xFFD55E00, 0xFFCC79A7, 0xFF7F7F7F, 0xFF8C564B};

    private VaeFigures() {}

    public static List<Figure> figures(VaeFrame frame) {
        return List.of(new Figure("manifold", manifold(frame)), new Figure("latent", latent(frame)),
                new Figure("reconstructions", reconstructions(frame)), new Figure("samples", samples(frame)),
                new Figure("unit-kl", unitKl(frame)));
    }

    /** What is no picture of pixels: the map as SVG, the places of the test images as a table. */
    public static List<ResultFile> files(VaeFrame frame) {
        return List.of(new ResultFile("figures/manifold.svg", ManifoldSvg.of(frame)),
                new ResultFile("latent.csv", LatentTable.csv(frame)));
    }

    private static Raster manifold(VaeFrame frame) {
        ColourScale scale = ColourScale.unit(Colormap.INK);
        Tiles tiles = Tiles.rows(frame.manifold(), frame.width(), frame.height());
        int zoom = Math.max(1, 40 / frame.width());
        Raster grid = new Mosaic(frame.manifoldSide(), frame.width(), frame.height(), zoom, 0).paint(tiles, scale,
                GROUND);
        return Plate.of(grid, "Decoded images of a grid of z (z₁ across, z₂ up, equal shares of the prior), update "
                + frame.step(), scale, "pixel");
    }

    private static Raster latent(VaeFrame frame) {
        int side = 560, units = frame.latentUnits();
        double limit = 3;
        TestCodes codes = frame.testCodes().get();
        for (float mean : codes.means()) limit = Math.max(limit, Math.ceil(Math.abs(mean)));
        Raster picture = blank(side + 90, side + 20);
        picture.frame(1, 1, side - 2, side - 2, 1, FAINT);
        picture.fill(side / 2, 1, 1, side - 2, FAINT);
        picture.fill(1, side / 2, side - 2, 1, FAINT);
        int radius = codes.count() > MANY ? 1 : 2;
        for (int i = 0; i < codes.count(); i++) {
            double x = codes.means()[i * units], y = units > 1 ? codes.means()[i * units + 1] : 0;
            int label = codes.labels()[i];
            PointMark.of(label).paint(picture, (int) ((x / limit + 1) / 2 * side), (int) ((1 - y / limit) / 2 * side),
                    radius, CLASSES[label % CLASSES.length]);
        }
        legend(picture, side + 20, frame.classes());
        Lettering.write(picture, "−" + Lettering.number(limit), 2, side + 15, 12, INK);
        Lettering.write(picture, Lettering.number(limit), side - 16, side + 15, 12, INK);
        return Plate.of(picture, "Means of q(z|x) of " + codes.count() + " test images by class, update "
                + frame.step());
    }

    /** A mark and a number for each class that has room, and how many have none. */
    private static void legend(Raster picture, int left, int classes) {
        int named = Math.min(classes, NAMED);
        for (int c = 0; c < named; c++) {
            PointMark.of(c).paint(picture, left + 5, 25 + 20 * c, 5, CLASSES[c % CLASSES.length]);
            Lettering.write(picture, Integer.toString(c), left + 18, 30 + 20 * c, 13, INK);
        }
        if (named < classes)
            Lettering.write(picture, "+ " + (classes - named) + " more", left, 30 + 20 * named, 13, INK);
    }

    private static Raster reconstructions(VaeFrame frame) {
        return Plate.of(frame.pairs().picture(), "Test images above their reconstructions, update " + frame.step(),
                ColourScale.unit(Colormap.INK), "pixel");
    }

    private static Raster samples(VaeFrame frame) {
        ColourScale scale = ColourScale.unit(Colormap.INK);
        Tiles tiles = Tiles.rows(frame.samples(), frame.width(), frame.height());
        Raster grid = new Mosaic(9, frame.width(), frame.height(), Math.max(1, 64 / frame.width()), 3).paint(tiles,
                scale, GROUND);
        return Plate.of(grid, "Decoded draws from the prior, update " + frame.step(), scale, "p(x = 1)");
    }

    private static Raster unitKl(VaeFrame frame) {
        int units = frame.latentUnits(), high = 200, wide = Math.clamp(600 / units, 4, 60);
        float most = 1e-3f;
        for (float kl : frame.unitKl()) most = Math.max(most, kl);
        Raster picture = blank(units * wide + 1, high + 1);
        for (int j = 0; j < units; j++) {
            int bar = Math.round(high * Math.max(0, frame.unitKl()[j]) / most);
            picture.fill(j * wide + 1, high - bar, Math.max(1, wide - 3), bar, BARS);
        }
        picture.fill(0, high, picture.width(), 1, INK);
        return Plate.of(picture, "KL of each of " + units + " latent units, highest " + Lettering.number(most)
                + " nats, update " + frame.step());
    }

    private static Raster blank(int width, int height) {
        Raster picture = new Raster(width, height);
        picture.fill(GROUND);
        return picture;
    }
}

package org.gibbsite.labs.isingrbm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Blocks;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Layer;
import org.gibbsite.models.ising.FieldShapes;
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

/** The pictures of one frame as files, drawn without a toolkit, on white. */
public final class IsingRbmFigures {
    private static final int GROUND = Paper.GROUND, INK = Paper.INK;
    private static final int WIDE = 1400, GAP = 3, NAMES = 120, TEXT = 13;

    private IsingRbmFigures() {}

    public static List<Figure> figures(IsingRbmFrame frame) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure("configuration", configuration(frame))));
        for (int level = 1; level <= frame.layers().size(); level++) {
            figures.add(new Figure("fields" + level, fields(frame, level)));
        }
        if (frame.originals().length > 0) figures.add(new Figure("reconstructions", reconstructions(frame)));
        return figures;
    }

    private static Raster configuration(IsingRbmFrame frame) {
        int side = frame.side();
        Raster picture = new Mosaic(1, side, side, 8, GAP).paint(
                Tiles.rows(means(frame.ensemble().newest()), side, side), ColourScale.unit(Colormap.INK), GROUND);
        return Plate.of(picture, String.format(Locale.ROOT, "Configuration %d of %d, T = %.6g, up black",
                frame.ensemble().drawn(), frame.ensemble().count(), frame.ensemble().temperature()));
    }

    private static Raster fields(IsingRbmFrame frame, int level) {
        Layer layer = frame.layers().get(level - 1);
        FieldShapes shapes = layer.shapes();
        ColourScale scale = ColourScale.signed(Colormap.VIK, RobustLimit.of(layer.fields()));
        Tiles tiles = Tiles.columns(layer.fields(), frame.side(), frame.side());
        int zoom = layer.units() > 100 ? 1 : layer.units() > 30 ? 2 : 4;
        int most = Math.clamp(WIDE / (frame.side() * zoom + GAP), 1, layer.units());
        int even = Math.ceilDiv(layer.units(), Math.ceilDiv(layer.units(), most));
        Raster picture = new Mosaic(even, frame.side(), frame.side(), zoom, GAP).paint(tiles, scale, GROUND);
        return Plate.of(picture, String.format(Locale.ROOT,
                "Receptive fields of layer %d, step %d; %.3g of squared weight inside a disc of %.2g of the sites, "
                        + "shuffled %.3g; %d dead",
                level, frame.step(), shapes.medianShare(), FieldShapes.DISC, shapes.medianControl(),
                shapes.deadUnits()), scale, "weight");
    }

    private static Raster reconstructions(IsingRbmFrame frame) {
        int side = frame.side(), zoom = Math.max(1, 120 / side), pitch = side * zoom + 2 * GAP;
        List<float[]> rows = new ArrayList<>(List.of(means(frame.originals())));
        List<String> names = new ArrayList<>(List.of(side * side + " spins"));
        for (Layer layer : frame.layers()) {
            rows.add(layer.reconstruction());
            names.add(String.format(Locale.ROOT, "%d learnt: %.3f", layer.units(), layer.right()));
        }
        for (Blocks blocks : frame.blocks()) {
            rows.add(means(blocks.spins()));
            names.add(String.format(Locale.ROOT, "%d blocks: %.3f", blocks.count(side), blocks.right()));
        }
        Raster all = new Raster(NAMES + frame.shown() * pitch, rows.size() * pitch);
        all.fill(GROUND);
        for (int r = 0; r < rows.size(); r++) {
            Lettering.write(all, names.get(r), 0, r * pitch + pitch / 2, TEXT, INK);
            Raster row = new Mosaic(frame.shown(), side, side, zoom, 2 * GAP).paint(
                    Tiles.rows(rows.get(r), side, side), ColourScale.unit(Colormap.INK), GROUND);
            all.draw(row, NAMES, r * pitch);
        }
        return Plate.of(all, "Test configurations, and what layers and blocks keep of them; share of spins right; step "
                + frame.step());
    }

    private static float[] means(byte[] spins) {
        float[] means = new float[spins.length];
        for (int i = 0; i < spins.length; i++) means[i] = (spins[i] + 1) / 2f;
        return means;
    }
}

package org.gibbsite.labs.ising2d;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gibbsite.labs.ising2d.Ising2dFrame.Correlation;
import org.gibbsite.labs.ising2d.Ising2dFrame.Couplings;
import org.gibbsite.labs.ising2d.Ising2dFrame.Level;
import org.gibbsite.models.ising.CorrelationLength;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Lettering;
import org.gibbsite.raster.Paper;
import org.gibbsite.raster.Plate;
import org.gibbsite.raster.Raster;

/** The pictures of one frame as files, drawn without a toolkit, on white. */
public final class Ising2dFigures {
    private static final int GROUND = Paper.GROUND, INK = Paper.INK, UP = Paper.FIRST, DOWN = 0xFFF6E8C3,
            MARK = 0xFFC8102E, FAINT = Paper.FAINT;
    private static final int LATTICE = 512, WIDE = 640, HIGH = 320, TEXT = 11;

    private Ising2dFigures() {}

    public static List<Figure> figures(Ising2dFrame frame) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure("levels", levels(frame))));
        frame.correlations().ifPresent(found -> figures.add(new Figure("correlation", correlation(frame, found))));
        if (!frame.flow().isEmpty()) figures.add(new Figure("flow", flow(frame)));
        return figures;
    }

    /** The lattice, then its blocks, each level half as large on paper as the one before until 64 pixels. */
    private static Raster levels(Ising2dFrame frame) {
        List<Raster> pictures = new ArrayList<>();
        int wide = 0, high = 0, edge = Math.max(LATTICE, frame.levels().getFirst().side());
        for (Level level : frame.levels()) {
            Raster picture = lattice(level, Math.max(1, edge / level.side()));
            pictures.add(picture);
            wide += picture.width() + 12;
            high = Math.max(high, picture.height());
            edge = Math.max(64, edge / 2);
        }
        Raster all = blank(Math.max(1, wide - 12), high + 18);
        int x = 0;
        for (int k = 0; k < pictures.size(); k++) {
            all.draw(pictures.get(k), x, 0);
            int side = frame.levels().get(k).side();
            Lettering.write(all, side + "", x, pictures.get(k).height() + 14, TEXT, INK);
            x += pictures.get(k).width() + 12;
        }
        return Plate.of(all, String.format(Locale.ROOT,
                "Spins, up blue, and their blocks by side; T = %.6g, h = %.4g, m = %.4f, step %d",
                frame.coupling().temperature(), frame.coupling().field(), frame.magnetisation(), frame.step()));
    }

    private static Raster lattice(Level level, int zoom) {
        Raster picture = new Raster(level.side() * zoom, level.side() * zoom);
        for (int i = 0; i < level.spins().length; i++) {
            picture.fill(i % level.side() * zoom, i / level.side() * zoom, zoom, zoom,
                    level.spins()[i] > 0 ? UP : DOWN);
        }
        return picture;
    }

    private static Raster correlation(Ising2dFrame frame, Correlation found) {
        Raster picture = blank(WIDE, HIGH + 20);
        int count = found.values().length, ground = HIGH * 4 / 5;
        for (int r = 0; r < count; r++) {
            int bar = (int) Math.round(ground * Math.clamp(found.values()[r], -0.25, 1));
            int left = r * WIDE / count, right = (r + 1) * WIDE / count;
            picture.fill(left, ground - Math.max(0, bar), Math.max(1, right - left - 1), Math.abs(bar), UP);
        }
        picture.fill(0, ground, WIDE, 1, INK);
        Lettering.write(picture, "r = 0", 0, HIGH + 16, TEXT, INK);
        String right = (count - 1) + " sites";
        Lettering.write(picture, right, WIDE - Lettering.width(right, TEXT), HIGH + 16, TEXT, INK);
        return Plate.of(picture,
                String.format(Locale.ROOT, "Correlation G(r) along the axes, 0 to 1; %s, %d looks, step %d",
                        length(found.length()), found.looks(), frame.step()));
    }

    private static String length(CorrelationLength found) {
        return found.isFound()
                ? String.format(Locale.ROOT, "ξ = %.3g sites", found.sites())
                : found.verdict().words();
    }

    /** K₁ to the right, K₂ upwards, −0.25 … 1 both; each level larger than the next. */
    private static Raster flow(Ising2dFrame frame) {
        Raster picture = blank(WIDE, WIDE);
        double low = -0.25, perUnit = WIDE / 1.25;
        picture.fill((int) (-low * perUnit), 0, 1, WIDE, FAINT);
        picture.fill(0, WIDE - (int) (-low * perUnit), WIDE, 1, FAINT);
        picture.fill((int) ((Math.log(1 + Math.sqrt(2)) / 2 - low) * perUnit), 0, 1, WIDE, MARK);
        int size = 14;
        for (Couplings level : frame.flow()) {
            int x = (int) ((Math.clamp(level.nearest(), low, 1) - low) * perUnit);
            int y = WIDE - (int) ((Math.clamp(level.areTold() ? level.next() : 0, low, 1) - low) * perUnit);
            picture.fill(x - size / 2, y - size / 2, size, size, UP);
            Lettering.write(picture, level.side() + "", Math.min(WIDE - 24, x + 9), Math.max(12, y), TEXT, INK);
            size = Math.max(5, size - 2);
        }
        return Plate.of(picture,
                "Couplings K1 (right) and K2 (up) of each level by its side, −0.25 to 1; K_c red; step "
                        + frame.step());
    }

    private static Raster blank(int width, int height) {
        Raster picture = new Raster(width, height);
        picture.fill(GROUND);
        return picture;
    }
}

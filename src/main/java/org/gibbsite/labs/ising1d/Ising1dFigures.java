package org.gibbsite.labs.ising1d;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Lettering;
import org.gibbsite.raster.Paper;
import org.gibbsite.raster.Plate;
import org.gibbsite.raster.Raster;

/** The pictures of one frame as files, drawn without a toolkit, on white. */
public final class Ising1dFigures {
    private static final int GROUND = Paper.GROUND, INK = Paper.INK, UP = Paper.FIRST, DOWN = 0xFFF6E8C3,
            MARK = 0xFFC8102E;
    private static final int WIDE = 1024, ROW = 28, LABEL = 150, TEXT = 11, HIGH = 320;

    private Ising1dFigures() {}

    public static List<Figure> figures(Ising1dFrame frame) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure("levels", levels(frame))));
        if (frame.correlation().length > 0) figures.add(new Figure("correlation", correlation(frame)));
        return figures;
    }

    /** The ring and what is left of it at each level, all stretched to the same width. */
    private static Raster levels(Ising1dFrame frame) {
        Raster all = blank(LABEL + WIDE, ROW * frame.levels().size());
        for (int k = 0; k < frame.levels().size(); k++) {
            ChainLevel level = frame.levels().get(k);
            for (int j = 0; j < level.spins(); j++) {
                int from = (int) ((long) j * WIDE / level.spins()), to = (int) ((j + 1L) * WIDE / level.spins());
                if (to > from)
                    all.fill(LABEL + from, k * ROW, to - from, ROW - 6, frame.spin(k, j) > 0 ? UP : DOWN);
            }
            Lettering.write(all, String.format(Locale.ROOT, "%d spins, K %.4g", level.spins(), level.law().coupling()),
                    0, k * ROW + 15, TEXT, INK);
        }
        return Plate.of(all, String.format(Locale.ROOT,
                "Spins, up blue, and every %s of them again and again; K = %.6g, h = %.4g, step %d",
                frame.blockFactor() == 2 ? "second" : "third", frame.levels().getFirst().law().coupling(),
                frame.levels().getFirst().law().field(), frame.step()));
    }

    private static Raster correlation(Ising1dFrame frame) {
        double[] g = frame.correlation();
        ChainLevel ring = frame.levels().getFirst();
        Raster picture = blank(WIDE, HIGH + 20);
        int ground = HIGH * 4 / 5;
        for (int r = 0; r < g.length; r++) {
            int bar = (int) Math.round(ground * Math.clamp(g[r], -0.25, 1));
            int left = r * WIDE / g.length, right = (r + 1) * WIDE / g.length;
            picture.fill(left, ground - Math.max(0, bar), Math.max(1, right - left - 1), Math.abs(bar), UP);
            int exact = (int) Math.round(ground * ring.law().correlation(r, ring.spins()));
            picture.fill(left, ground - exact, Math.max(1, right - left - 1), 2, MARK);
        }
        picture.fill(0, ground, WIDE, 1, INK);
        Lettering.write(picture, "r = 0", 0, HIGH + 16, TEXT, INK);
        String right = (g.length - 1) + " sites";
        Lettering.write(picture, right, WIDE - Lettering.width(right, TEXT), HIGH + 16, TEXT, INK);
        return Plate.of(picture, String.format(Locale.ROOT,
                "Correlation G(r), 0 to 1, exact red; ξ = %.4g sites exactly; %d sweeps, step %d",
                ring.law().length(), frame.counted(), frame.step()));
    }

    private static Raster blank(int width, int height) {
        Raster picture = new Raster(width, height);
        picture.fill(GROUND);
        return picture;
    }
}

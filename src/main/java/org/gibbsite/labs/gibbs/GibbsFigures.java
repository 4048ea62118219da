package org.gibbsite.labs.gibbs;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.experiment.Plural;
import org.gibbsite.labs.gibbs.GibbsFrame.Histogram;
import org.gibbsite.labs.gibbs.GibbsFrame.Law;
import org.gibbsite.labs.gibbs.GibbsFrame.Strip;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Lettering;
import org.gibbsite.raster.Paper;
import org.gibbsite.raster.Plate;
import org.gibbsite.raster.Raster;

/** The pictures of one frame as files, drawn without a toolkit, on white. */
public final class GibbsFigures {
    private static final int GROUND = Paper.GROUND, INK = Paper.INK, BARS = Paper.FIRST, OTHER = 0xFFC8102E,
            FAINT = Paper.FAINT;
    private static final int WIDE = 800, HIGH = 240, TEXT = 11;

    private GibbsFigures() {}

    public static List<Figure> figures(GibbsFrame frame) {
        List<Figure> figures = new ArrayList<>(
                List.of(new Figure("chains", chains(frame)), new Figure("energies", energies(frame))));
        frame.law().ifPresent(law -> figures.add(new Figure("law", law(frame, law))));
        frame.mixing().ifPresent(mixing -> figures.add(
                new Figure("autocorrelation", autocorrelation(frame, mixing.observables()))));
        return figures;
    }

    /** Time runs to the right, one row a unit: visible above, hidden below a line; chain under chain. */
    private static Raster chains(GibbsFrame frame) {
        Strip strip = frame.strip();
        int units = frame.visibleUnits() + frame.hiddenUnits(), zoom = Math.clamp(480 / units, 1, 10);
        int across = WIDE / Strip.LONGEST, pitch = units * zoom + 12;
        Raster picture = blank(WIDE, Math.max(1, strip.chains() * pitch));
        for (int chain = 0; chain < strip.chains(); chain++) {
            for (int k = 0; k < strip.sweeps(); k++) {
                for (int unit = 0; unit < units; unit++) {
                    boolean on = strip.bits()[(chain * strip.sweeps() + k) * units + unit] != 0;
                    int below = unit >= frame.visibleUnits() ? 2 : 0;
                    if (on) picture.fill(k * across, chain * pitch + unit * zoom + below, across, zoom, INK);
                }
            }
            picture.fill(0, chain * pitch + frame.visibleUnits() * zoom, WIDE, 1, BARS);
        }
        return Plate.of(picture, "Unit states of " + strip.chains() + " " + Plural.of(strip.chains(), "chain")
                + " over the last " + strip.sweeps() + " " + Plural.of(strip.sweeps(), "sweep")
                + ", visible above hidden, sweep " + frame.step());
    }

    private static Raster law(GibbsFrame frame, Law law) {
        Raster picture = blank(WIDE, HIGH + 20);
        double most = 1e-300, least = 1;
        for (int k = 0; k < law.exact().length; k++) {
            most = Math.max(most, Math.max(law.exact()[k], law.empirical()[k]));
            if (law.exact()[k] > 0) least = Math.min(least, law.exact()[k]);
        }
        if (law.isBars()) bars(picture, law, most);
        else
            ranks(picture, law, most, Math.max(least, most * 1e-9));
        picture.fill(0, HIGH, WIDE, 1, INK);
        String distance = Double.isNaN(frame.totalVariation())
                ? ""
                : ", total variation " + Lettering.number(frame.totalVariation());
        return Plate.of(picture, "p(v) of " + law.states() + " states: exact red, visited blue, up to "
                + Lettering.number(most) + (law.isBars() ? "" : ", ranks and p logarithmic") + distance);
    }

    private static void bars(Raster picture, Law law, double most) {
        int pitch = WIDE / law.states(), bar = Math.max(1, pitch - 2);
        for (int k = 0; k < law.states(); k++) {
            int visited = (int) Math.round(HIGH * law.empirical()[k] / most);
            int exact = (int) Math.round(HIGH * law.exact()[k] / most);
            picture.fill(k * pitch, HIGH - visited, bar, visited, BARS);
            picture.fill(k * pitch, HIGH - exact, bar, 2, OTHER);
        }
    }

    private static void ranks(Raster picture, Law law, double most, double least) {
        double perRank = WIDE / Math.log(law.states() + 1.0), perFactor = HIGH / Math.log(most / least);
        for (int k = 0; k < law.exact().length; k++) {
            int x = (int) (perRank * Math.log(1 + law.firstRank()[k]));
            int next = k + 1 < law.firstRank().length ? law.firstRank()[k + 1] : law.states();
            int wide = Math.max(2, (int) (perRank * Math.log(1 + next)) - x);
            mark(picture, x, wide, perFactor, law.empirical()[k], most, BARS);
            mark(picture, x, wide, perFactor, law.exact()[k], most, OTHER);
        }
    }

    private static void mark(Raster picture, int x, int wide, double perFactor, double p, double most, int colour) {
        if (!(p > 0)) return;
        int y = (int) (perFactor * Math.log(most / p));
        if (y < HIGH) picture.fill(x, y, wide, 2, colour);
    }

    private static Raster energies(GibbsFrame frame) {
        Histogram bins = frame.energyHistogram();
        Raster picture = blank(WIDE, HIGH + 20);
        int most = 1, count = bins.counts().length;
        for (int n : bins.counts()) most = Math.max(most, n);
        for (int x = 0; x < WIDE; x++) {
            int bar = (int) Math.ceil((double) HIGH * bins.counts()[x * count / WIDE] / most);
            picture.fill(x, HIGH - bar, 1, bar, BARS);
        }
        picture.fill(0, HIGH, WIDE, 1, INK);
        double perNat = WIDE / (bins.high() - bins.low());
        for (double mean : new double[]{frame.energyMeanExact(), frame.energyMean()}) {
            if (Double.isNaN(mean)) continue;
            boolean exact = mean == frame.energyMeanExact();
            picture.fill((int) ((mean - bins.low()) * perNat), 0, 2, HIGH, exact ? OTHER : INK);
        }
        numbers(picture, bins.low(), bins.high());
        return Plate.of(picture, "Energies of the last sweeps, nats; mean since burn-in black, exact red, sweep "
                + frame.step());
    }

    private static Raster autocorrelation(GibbsFrame frame, List<Observable> observables) {
        int rows = HIGH + 20;
        Raster picture = blank(WIDE, rows * observables.size());
        StringBuilder words = new StringBuilder("Autocorrelation over sweeps:");
        ColourScale scale = ColourScale.unit(Colormap.CIVIDIS_PAPER);
        for (int k = 0; k < observables.size(); k++) {
            Observable observable = observables.get(k);
            int ground = k * rows + HIGH * 3 / 4, lags = observable.autocorrelation().length;
            for (int x = 0; x < WIDE; x++) {
                float rho = observable.autocorrelation()[x * lags / WIDE];
                int bar = Math.round(HIGH * 0.75f * Math.clamp(rho, -0.33f, 1f));
                picture.fill(x, ground - Math.max(0, bar), 1, Math.abs(bar), scale.argb(0.2 + 0.4 * k));
            }
            picture.fill(0, ground, WIDE, 1, INK);
            int window = (int) Math.min(WIDE - 1L, WIDE * observable.window() / (lags * observable.lagSweeps()));
            picture.fill(window, k * rows, 1, HIGH, FAINT);
            Lettering.write(picture, observable.name(), WIDE - 160, k * rows + 16, TEXT + 2, INK);
            words.append(' ').append(observable.name()).append(" τ = ").append(Lettering.number(observable.time()))
                    .append(" ± ").append(Lettering.number(observable.timeError())).append(';');
        }
        return Plate.of(picture, words + " sweep " + frame.step());
    }

    private static void numbers(Raster picture, double low, double high) {
        String right = Lettering.number(high);
        Lettering.write(picture, Lettering.number(low), 0, HIGH + 16, TEXT, INK);
        Lettering.write(picture, right, WIDE - Lettering.width(right, TEXT), HIGH + 16, TEXT, INK);
    }

    private static Raster blank(int width, int height) {
        Raster picture = new Raster(width, height);
        picture.fill(GROUND);
        return picture;
    }
}

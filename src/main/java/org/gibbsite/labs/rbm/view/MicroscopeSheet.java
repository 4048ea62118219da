package org.gibbsite.labs.rbm.view;

import java.util.List;
import org.gibbsite.ui.plot.Pen;

/** The sheet of the microscope from top to bottom: ribbon of phases, formula, formula with numbers, states, statistics. */
final class MicroscopeSheet {
    static final String INVITATION = "choose the grain “phase” (Shift G) to take an update of contrastive divergence apart";
    /** Room for the title of a map above it, and for its range below if it has one, in lines. */
    private static final double TITLE = 1.2, RANGE = 1.3, NO_RANGE = 0.2;
    /** Below so many lines of height for both rows states from 0 to 1 do without their range. */
    private static final double LOW = 12;
    /** Below so many lines of height the numbers, and then the formula, give way to the maps. */
    private static final double WITH_NUMBERS = 15, WITH_FORMULA = 11;

    private static final double SIDES = 8;
    private static final int PROPORTIONAL = 40;
    /** Letters of ribbon and formula against those of the maps. */
    private static final double BIG = 1.2;

    private MicroscopeSheet() {}

    /** What is said while no phase is watched. */
    static void invite(Pen pen) {
        double y = pen.height() / 2 - pen.line();
        for (String line : List.of("v₀ → h₀ → v₁ → h₁ → ΔW", "Choose the grain “phase” (Shift G),",
                "then step: one phase at a time.", "Method CD only.")) {
            pen.text(line, pen.palette().muted(), 0.5, pen.width() / 2, y);
            y += pen.line();
        }
    }

    /** Paints ribbon and formulas, and adds to {@code places} the maps with their places. */
    static void paint(Pen small, PhaseWords words, MicroscopePatches patches, List<PlacedPatch> places) {
        Pen pen = small.larger(BIG);
        double line = pen.line(), lines = pen.height() / line, y = 0;
        ribbon(pen, words, y);
        y += 1.7 * line;
        if (lines > WITH_FORMULA) {
            pen.text(words.formula(), pen.palette().text(), 0, 4, y + line / 2);
            y += 1.1 * line;
        }
        if (lines > WITH_NUMBERS) {
            pen.text(words.numbers(), pen.palette().muted(), 0, 4, y + line / 2);
            y += 1.2 * line;
        }
        share(small, patches, y, places);
    }

    /** States above statistics, each as high as it needs where there is room for both, else equal heights of map. */
    private static void share(Pen pen, MicroscopePatches patches, double y, List<PlacedPatch> places) {
        List<Patch> states = patches.states(), statistics = patches.statistics();
        double room = pen.height() - y;
        if (room < LOW * pen.line()) states = states.stream().map(Patch::withoutUsualRange).toList();
        double upper = natural(pen, states), lower = natural(pen, statistics);
        double half = (room + (words(states) - words(statistics)) * pen.line()) / 2;
        double first = Math.min(upper, Math.max(half, room - lower));
        double between = Math.clamp(room - first - lower, 0, pen.line());
        place(pen, states, y, first, places);
        place(pen, statistics, y + first + between, Math.min(lower, room - first), places);
    }

    private static double natural(Pen pen, List<Patch> patches) {
        double high = 0;
        for (Patch patch : patches) {
            high = Math.max(high, PlacedPatch.naturalHeight(patch, width(pen, patches, patch) - SIDES, pen.line()));
        }
        return high + words(patches) * pen.line();
    }

    /** Lines above and below the maps of a row. */
    private static double words(List<Patch> patches) {
        return TITLE + (patches.stream().allMatch(patch -> patch.range().isEmpty()) ? NO_RANGE : RANGE);
    }

    /** Small maps get as much width as they have columns, so that numbers fit; others equal shares. */
    private static double width(Pen pen, List<Patch> patches, Patch patch) {
        int columns = patches.stream().mapToInt(Patch::columns).sum();
        return pen.width() * (columns <= PROPORTIONAL ? (double) patch.columns() / columns : 1.0 / patches.size());
    }

    private static void ribbon(Pen pen, PhaseWords words, double y) {
        List<String> stations = words.stations();
        double line = pen.line(), high = 1.4 * line, x = 4, between = 0.8 * line;
        double wide = Math.min(2.4 * line, (pen.width() - x) / stations.size() - between);
        for (int k = 0; k < stations.size(); k++) {
            boolean here = k == words.station();
            if (here) pen.fill(pen.palette().first(), x, y, wide, high);
            pen.frame(here ? pen.palette().first() : pen.palette().muted(), 1, x, y, wide, high);
            pen.text(stations.get(k), here ? pen.palette().ground() : pen.palette().text(), 0.5, x + wide / 2,
                    y + high / 2);
            x += wide;
            if (k < stations.size() - 1) pen.text("→", pen.palette().muted(), 0.5, x + 0.4 * line, y + high / 2);
            x += between;
        }
        if (pen.width(words.name()) <= pen.width() - x)
            pen.text(words.name(), pen.palette().text(), 0, x, y + high / 2);
    }

    private static void place(Pen pen, List<Patch> patches, double top, double high, List<PlacedPatch> places) {
        double line = pen.line(), room = Math.max(4, high - words(patches) * line), x = 0;
        for (Patch patch : patches) {
            double wide = width(pen, patches, patch);
            places.add(PlacedPatch.fit(patch, x + SIDES / 2, top + TITLE * line, wide - SIDES, room, line));
            x += wide;
        }
    }
}

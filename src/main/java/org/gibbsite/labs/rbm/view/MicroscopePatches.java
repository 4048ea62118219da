package org.gibbsite.labs.rbm.view;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.labs.rbm.Microscope;
import org.gibbsite.labs.rbm.Microscope.Layer;
import org.gibbsite.labs.rbm.PhaseNames;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Palette;

/**
 * The heat maps of one frame: a row of states, and a row of statistics. Small machines show whole matrices (visible down,
 * hidden across), others the column of one hidden unit as an image.
 *
 * @param chosen case whose states are shown, −1 for the whole batch
 * @param unit   hidden unit whose column is shown
 */
record MicroscopePatches(RbmFrame frame, Microscope update, int chosen, int unit, Palette palette) {
    private static final int WHOLE = 64, MOSAIC = 25, HIDDEN_ROWS = 50;
    private static final float[] UNKNOWN = {};

    private boolean isWhole() { return frame.visibleUnits() <= WHOLE && frame.hiddenUnits() <= WHOLE; }

    /** v₀, h₀, v_s, h_s: probabilities and, where they were drawn, samples. */
    List<Patch> states() {
        List<Patch> states = new ArrayList<>();
        String first = PhaseNames.subscript(Math.max(1, update.sweep()));
        String before = PhaseNames.subscript(Math.max(1, update.sweep()) - 1);
        states.add(visible(chosen < 0 ? "v₀, " + Numbers.counted(update.cases(), "case") : "v₀, case " + (chosen + 1),
                update.visible0().states(), palette.image(), false));
        states.add(hidden("p(h₀ = 1 | v₀)", update.hidden0().means(), false));
        states.add(hidden("h₀ drawn", update.hidden0().states(), true));
        Layer v = update.visible1(), h = update.hidden1();
        states.add(visible("p(v" + first + " = 1 | h" + before + ")", v.means(), palette.share(), false));
        if (v.isSampled()) states.add(visible("v" + first + " drawn", v.states(), palette.image(), true));
        states.add(hidden("p(h" + first + " = 1 | v" + first + ")", h.means(), false));
        if (h.isSampled()) states.add(hidden("h" + first + " drawn", h.states(), true));
        return states;
    }

    /** ⟨v h⟩⁺, ⟨v h⟩⁻, their difference, ΔW, W. With a chosen case, the first three are its own. */
    List<Patch> statistics() {
        float[] positive = update.statistics().positive(), negative = update.statistics().negative();
        if (chosen >= 0) {
            Layer h0 = update.hidden0();
            positive = product(update.visible0().states(),
                    update.constants().samplePositive() ? h0.states() : h0.means());
            negative = update.hidden1().isKnown()
                    ? product(update.visible1().states(), update.hidden1().means())
                    : UNKNOWN;
        }
        float[] difference = negative.clone();
        for (int i = 0; i < difference.length; i++) difference[i] = positive[i] - negative[i];
        double largest = Math.max(largest(positive), largest(negative));
        return List.of(product("⟨v h⟩⁺", positive, largest), product("⟨v h⟩⁻", negative, largest),
                signed("⟨v h⟩⁺ − ⟨v h⟩⁻", difference, largest(difference)),
                signed("ΔW", update.statistics().change(), largest(update.statistics().change())),
                signed("W", frame.weights(), RobustLimit.of(frame.weights())));
    }

    private Patch visible(String title, float[] values, org.gibbsite.raster.Colormap map, boolean drawn) {
        int width = frame.width(), height = frame.height(), pixels = frame.visibleUnits();
        double high = Math.max(1, largest(values));
        ColourScale scale = new ColourScale(map, 0, high);
        String range = "0 … " + Numbers.brief(high);
        if (chosen >= 0) {
            return new Patch(title, range, values, height, width,
                    (row, column) -> chosen * pixels + row * width + column,
                    Patch.Kind.VISIBLE, pixels, scale, drawn);
        }
        int shown = Math.min(MOSAIC, update.shownCases());
        int across = (int) Math.ceil(Math.sqrt(shown * (double) height / width));
        return new Patch(title, range, values, Math.ceilDiv(shown, across) * height, across * width, (row, column) -> {
            int number = row / height * across + column / width;
            return number < shown ? number * pixels + row % height * width + column % width : -1;
        }, Patch.Kind.VISIBLE, pixels, scale, drawn);
    }

    private Patch hidden(String title, float[] values, boolean drawn) {
        int units = frame.hiddenUnits();
        ColourScale scale = ColourScale.unit(drawn ? palette.image() : palette.share());
        if (chosen < 0) {
            int shown = Math.min(HIDDEN_ROWS, update.shownCases());
            return new Patch(title, "0 … 1, a case a row", values, shown, units, (row, column) -> row * units + column,
                    Patch.Kind.HIDDEN, units, scale, drawn);
        }
        int across = units <= 8 ? units : (int) Math.ceil(Math.sqrt(units * (double) frame.width() / frame.height()));
        return new Patch(title, "0 … 1", values, Math.ceilDiv(units, across), across, (row, column) -> {
            int j = row * across + column;
            return j < units ? chosen * units + j : -1;
        }, Patch.Kind.HIDDEN, units, scale, drawn);
    }

    private Patch product(String title, float[] values, double largest) {
        if (largest > 0 && lowest(values) < 0) return signed(title, values, largest);
        double high = largest > 0 ? largest : 1;
        return weights(title, "0 … " + Numbers.brief(high), values, new ColourScale(palette.share(), 0, high));
    }

    private Patch signed(String title, float[] values, double largest) {
        double limit = largest > 0 ? largest : 1;
        return weights(title, "±" + Numbers.measured(limit), values, ColourScale.signed(palette.signed(), limit));
    }

    private Patch weights(String title, String range, float[] values, ColourScale scale) {
        int units = frame.hiddenUnits(), width = frame.width();
        if (isWhole()) {
            return new Patch(title, range + ", v ↓ h →", values, frame.visibleUnits(), units,
                    (row, column) -> row * units + column,
                    Patch.Kind.WEIGHT, units, scale, false);
        }
        return new Patch(title + ", unit " + unit, range, values, frame.height(), width,
                (row, column) -> (row * width + column) * units + unit, Patch.Kind.WEIGHT, units, scale, false);
    }

    /** v hᵀ of the chosen case; of a large machine only the column of the unit is filled. */
    private float[] product(float[] v, float[] h) {
        int visible = frame.visibleUnits(), hidden = frame.hiddenUnits();
        float[] product = new float[visible * hidden];
        for (int i = 0; i < visible; i++) {
            for (int j = isWhole() ? 0 : unit; j <= (isWhole() ? hidden - 1 : unit); j++) {
                product[i * hidden + j] = v[chosen * visible + i] * h[chosen * hidden + j];
            }
        }
        return product;
    }

    /** Largest |value| among those shown. */
    private double largest(float[] values) {
        float largest = 0;
        for (float value : values) largest = Math.max(largest, Math.abs(value));
        return largest;
    }

    private static double lowest(float[] values) {
        float lowest = 0;
        for (float value : values) lowest = Math.min(lowest, value);
        return lowest;
    }
}

package org.gibbsite.labs.rbm.view;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.labs.rbm.Microscope;
import org.gibbsite.labs.rbm.Microscope.Constants;
import org.gibbsite.labs.rbm.Microscope.Layer;
import org.gibbsite.labs.rbm.PhaseNames;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.ui.Numbers;

/**
 * The phase taken last as a formula, and the same with the numbers of one case, one visible and one hidden unit put in.
 *
 * @param chosen case, −1 for the whole batch
 * @param i      visible unit
 * @param j      hidden unit
 */
record PhaseWords(RbmFrame frame, Microscope update, int chosen, int i, int j) {

    /** Stations of the update for the ribbon: v₀, h₀, v₁, h₁, …, ΔW; long ones leave out the sweeps in between. */
    List<String> stations() {
        List<String> stations = new ArrayList<>(List.of("v₀", "h₀"));
        int sweep = Math.max(1, update.sweep());
        if (sweep > 1) stations.add("…");
        stations.add("v" + PhaseNames.subscript(sweep));
        stations.add("h" + PhaseNames.subscript(sweep));
        if (sweep < update.sweeps()) stations.add("…");
        stations.add("ΔW");
        return stations;
    }

    /** The station that the phase taken last leads to. */
    int station() {
        if (update.taken() == 0) return 1;
        if (update.isApplied()) return stations().size() - 1;
        return (update.sweep() > 1 ? 3 : 2) + (update.taken() % 2 == 1 ? 0 : 1);
    }

    /** {@code "infer h₁"}. */
    String name() { return PhaseNames.name(update.taken(), update.sweeps()); }

    /** {@code "case 3 of 20"}. */
    String of() {
        return chosen < 0 ? "whole batch of " + update.cases() : "case " + (chosen + 1) + " of " + update.cases();
    }

    String formula() {
        if (update.isApplied()) return "ΔW ← αΔW + ε(⟨v h⟩⁺ − ⟨v h⟩⁻) − ε(λ₂W + λ₁ sign W),  W ← W + ΔW";
        String s = PhaseNames.subscript(update.sweep()), before = PhaseNames.subscript(update.sweep() - 1);
        if (update.taken() % 2 == 1) {
            if (frame.gaussianVisible()) return "mean of v" + s + " given h" + before + " = a + W h" + before;
            return "p(v" + s + " = 1 | h" + before + ") = σ(a + W h" + before + ")"
                    + (update.visible1().isSampled() ? ",  v" + s + " = 1 where u < p" : ",  taken as v" + s);
        }
        Layer hidden = update.taken() == 0 ? update.hidden0() : update.hidden1();
        return "p(h" + s + " = 1 | v" + s + ") = σ(b + v" + s + "W)"
                + (hidden.isSampled() ? ",  h" + s + " = 1 where u < p" : ",  taken as h" + s);
    }

    /** The formula with its numbers. */
    String numbers() {
        if (update.isApplied()) return change();
        boolean visible = update.taken() % 2 == 1;
        Layer layer = visible ? update.visible1() : update.taken() == 0 ? update.hidden0() : update.hidden1();
        int unit = visible ? i : j, units = visible ? frame.visibleUnits() : frame.hiddenUnits();
        String name = (visible ? "v" : "h") + " of unit " + unit;
        if (chosen < 0) {
            return "unit " + unit + ": mean of p over " + Numbers.counted(update.shownCases(), "case") + " = "
                    + Numbers.measured(mean(layer.means(), unit, units));
        }
        int at = chosen * units + unit;
        String input = visible ? visibleInput() : hiddenInput();
        String p = "unit " + unit + ": σ(" + input + ") = " + Numbers.measured(layer.means()[at]);
        if (visible && frame.gaussianVisible()) p = name + ": mean " + Numbers.measured(layer.means()[at]);
        if (!layer.isSampled()) return p;
        boolean on = layer.states()[at] != 0;
        return p + ",  u = " + Numbers.measured(layer.draws()[at]) + (on ? " < p: on" : " ≥ p: off");
    }

    private static double mean(float[] values, int unit, int units) {
        double sum = 0;
        int n = 0;
        for (int at = unit; at < values.length; at += units, n++) sum += values[at];
        return sum / Math.max(1, n);
    }

    /** {@code "b + input"} of hidden unit j. */
    private String hiddenInput() {
        float[] v = (update.taken() == 0 ? update.visible0() : update.visible1()).states();
        double sum = 0;
        int n = frame.visibleUnits(), m = frame.hiddenUnits();
        for (int k = 0; k < n; k++) sum += (double) v[chosen * n + k] * frame.weights()[k * m + j];
        return sum(frame.hiddenBias()[j], sum);
    }

    /** {@code "a + input"} of visible unit i, from the hidden states that drove it. */
    private String visibleInput() {
        int at = chosen * frame.visibleUnits() + i;
        double p = update.visible1().means()[at], input = frame.gaussianVisible() ? p : Math.log(p / (1 - p)),
                bias = frame.visibleBias()[i];
        return sum(bias, input - bias);
    }

    private static String sum(double bias, double rest) {
        return Numbers.measured(bias) + signed(rest);
    }

    private static String signed(double value) {
        return (value < 0 ? " − " : " + ") + Numbers.measured(Math.abs(value));
    }

    /** Δw = ε(⟨v h⟩⁺ − ⟨v h⟩⁻) − decay + what is left of the step before. */
    private String change() {
        int at = i * frame.hiddenUnits() + j;
        Constants constants = update.constants();
        double positive = update.statistics().positive()[at], negative = update.statistics().negative()[at];
        double change = update.statistics().change()[at], weight = frame.weights()[at], before = weight - change;
        double gradient = constants.rate() * (positive - negative);
        double decay = constants.rate() * (constants.decayL2() * before + constants.decayL1() * Math.signum(before));
        StringBuilder words = new StringBuilder("w(v" + i + ", h" + j + "): ");
        words.append(Numbers.measured(constants.rate())).append(" · (").append(Numbers.measured(positive)).append(" − ")
                .append(Numbers.measured(negative)).append(")");
        if (constants.decayL1() > 0 || constants.decayL2() > 0) words.append(signed(-decay)).append(" decay");
        if (constants.momentum() > 0 || constants.penalised()) {
            words.append(signed(change - gradient + decay))
                    .append(constants.penalised() ? " momentum and sparsity" : " momentum");
        }
        return words + " = " + Numbers.measured(change) + ",  w: " + Numbers.measured(before) + " → "
                + Numbers.measured(weight);
    }

    /** The linked numbers of one weight, as far as they are known. */
    String linked() {
        int at = i * frame.hiddenUnits() + j;
        StringBuilder words = new StringBuilder("v" + i + ", h" + j + ": ");
        words.append("⟨v h⟩⁺ ").append(Numbers.measured(update.statistics().positive()[at]));
        if (update.statistics().negative().length > 0) {
            words.append(" · ⟨v h⟩⁻ ").append(Numbers.measured(update.statistics().negative()[at]));
        }
        if (update.isApplied()) words.append(" · ΔW ").append(Numbers.measured(update.statistics().change()[at]));
        return words + " · W " + Numbers.measured(frame.weights()[at]) + " (batch of " + update.cases() + ")";
    }
}

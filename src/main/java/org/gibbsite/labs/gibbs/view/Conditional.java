package org.gibbsite.labs.gibbs.view;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.Place;
import org.gibbsite.ui.Numbers;

/**
 * One conditional probability in numbers: p(h_j = 1 | v) = σ(b_j + Σ_i v_i w_ij), or p(v_i = 1 | h) = σ(a_i + Σ_j w_ij h_j).
 *
 * @param unit  not an edge
 * @param chain among the frame's shown chains
 */
record Conditional(GibbsFrame frame, Place unit, int chain) {

    /** A unit of the other layer that is on, and what it adds. */
    record Term(Place from, double weight) {}

    double bias() { return unit.value(frame); }

    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        int others = unit.isVisibleUnit() ? frame.hiddenUnits() : frame.visibleUnits();
        byte[] states = unit.isVisibleUnit() ? frame.hidden() : frame.visible();
        for (int k = 0; k < others; k++) {
            if (states[chain * others + k] == 0) continue;
            Place edge = unit.isVisibleUnit() ? new Place(unit.visible(), k) : new Place(k, unit.hidden());
            terms.add(new Term(unit.isVisibleUnit() ? Place.ofHidden(k) : Place.ofVisible(k), edge.value(frame)));
        }
        return terms;
    }

    /** Bias and terms together, nats. */
    double input() {
        return unit.isVisibleUnit()
                ? frame.visibleInput(chain, unit.visible())
                : frame.hiddenInput(chain, unit.hidden());
    }

    double probability() { return 1 / (1 + Math.exp(-input())); }

    boolean isOn() {
        return unit.isVisibleUnit()
                ? frame.visible()[chain * frame.visibleUnits() + unit.visible()] != 0
                : frame.hidden()[chain * frame.hiddenUnits() + unit.hidden()] != 0;
    }

    /** {@code "p(h0 = 1 | v)"}. */
    String name() {
        return "p(" + unit.name() + " = 1 | " + (unit.isVisibleUnit() ? "h" : "v") + ")";
    }

    /** In symbols, an underscore before each index: {@code "p(h_0 = 1 | v) = σ(b_0 + Σ_i v_i w_i0)"}. */
    String symbols() {
        int i = unit.visible(), j = unit.hidden();
        return unit.isVisibleUnit()
                ? "p(v_" + i + " = 1 | h) = σ(a_" + i + " + Σ_j w_" + i + "j h_j)"
                : "p(h_" + j + " = 1 | v) = σ(b_" + j + " + Σ_i v_i w_i" + j + ")";
    }

    /** With the numbers put in, at most so many of them: {@code "σ(−0.49 − 1.67) = σ(−2.16) = 0.103"}. */
    String numbers(int mostTerms) {
        List<Term> terms = terms();
        StringBuilder sum = new StringBuilder(Numbers.measured(bias()));
        for (int k = 0; k < Math.min(terms.size(), mostTerms); k++) {
            double weight = terms.get(k).weight();
            sum.append(weight < 0 ? " − " : " + ").append(Numbers.measured(Math.abs(weight)));
        }
        if (terms.size() > mostTerms) sum.append(" + … ").append(terms.size() - mostTerms).append(" more");
        String all = "σ(" + sum + ")";
        return (terms.isEmpty() ? all : all + " = σ(" + Numbers.measured(input()) + ")") + " = "
                + Numbers.measured(probability());
    }
}

package org.gibbsite.labs.gibbs;

import java.util.Optional;
import org.gibbsite.labs.gibbs.GibbsFrame.Law;
import org.gibbsite.models.rbm.Basins;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.Rbm;

/**
 * What enumeration tells of a machine as it was: p(v), the mean energy, the modes; summed when it is first wanted. Empty of
 * all that, with the reason, where the visible layer is too large or nobody asked. Confined to one thread.
 */
final class ExactSide {
    /** A copy; null where there is nothing exact. */
    private final Rbm machine;
    private final String whyNot;
    /** Null until they are wanted. */
    private ExactSums sums;

    /** @throws IllegalArgumentException when enumeration is asked for and the smaller layer is too large */
    ExactSide(Rbm rbm, boolean wanted) {
        int visible = rbm.visibleUnits(), hidden = rbm.hiddenUnits();
        if (wanted && !ExactRbm.isFeasible(visible, hidden, false)) {
            throw new IllegalArgumentException("enumerate would sum over 2^" + Math.min(visible, hidden)
                    + " states of the smaller layer of " + visible + " + " + hidden + " units, and at most 2^"
                    + ExactRbm.LARGEST_ENUMERATION + " are summed: take fewer units or set enumerate to false");
        }
        boolean enumerated = wanted && visible <= ExactRbm.LARGEST_ENUMERATION;
        machine = enumerated ? rbm.copy() : null;
        whyNot = enumerated
                ? ""
                : wanted
                        ? "p(v) has " + powerOfTwo(visible) + " states, and at most "
                                + powerOfTwo(ExactRbm.LARGEST_ENUMERATION) + " are listed"
                        : "the setting enumerate is off";
    }

    private static String powerOfTwo(int exponent) {
        StringBuilder power = new StringBuilder("2");
        for (char digit : Integer.toString(exponent).toCharArray()) power.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        return power.toString();
    }

    boolean isKnown() { return machine != null; }

    /** Why there is no exact law to compare with: {@code "the setting enumerate is off"}; empty where p(v) is known. */
    String whyNot() {
        return whyNot;
    }

    /** Sums now, where there is anything to sum. */
    void sum() {
        if (isKnown() && sums == null) sums = new ExactSums(machine);
    }

    private ExactSums sums() {
        sum();
        return sums;
    }

    /** Only where {@link #isKnown}. */
    Basins basins() { return sums().basins(); }

    double meanEnergy() { return isKnown() ? sums().meanEnergy() : Double.NaN; }

    /** ½ Σ_v |counts/total − p(v)|; NaN where it cannot be told. */
    double totalVariation(long[] counts, long total) {
        return isKnown() && total > 0 ? sums().totalVariation(counts, total) : Double.NaN;
    }

    /** For a frame. Not modified. */
    Optional<Law> compare(long[] counts, long total) {
        return isKnown() ? Optional.of(sums().compare(counts, total)) : Optional.empty();
    }

    /** Share of all visits in each mode. Only where {@link #isKnown}. */
    double[] visited(long[] counts, long total) {
        return sums().visited(counts, total);
    }
}

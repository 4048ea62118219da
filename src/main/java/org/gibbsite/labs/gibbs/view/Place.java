package org.gibbsite.labs.gibbs.view;

import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.WeightEdits;

/**
 * Where a parameter sits: the edge between v_i and h_j, or the unit whose bias it is.
 *
 * @param visible i, −1 for a hidden unit
 * @param hidden  j, −1 for a visible unit
 */
record Place(int visible, int hidden) {

    static Place ofVisible(int i) { return new Place(i, -1); }

    static Place ofHidden(int j) { return new Place(-1, j); }

    boolean isEdge() { return visible >= 0 && hidden >= 0; }

    boolean isVisibleUnit() { return hidden < 0; }

    /** Whether the machine of that frame has it. */
    boolean isIn(GibbsFrame frame) {
        return visible < frame.visibleUnits() && hidden < frame.hiddenUnits();
    }

    /** w_ij, a_i or b_j, in nats. */
    double value(GibbsFrame frame) {
        if (isEdge()) return frame.weights()[visible * frame.hiddenUnits() + hidden];
        return isVisibleUnit() ? frame.visibleBias()[visible] : frame.hiddenBias()[hidden];
    }

    /** The edits with this parameter set. @throws IllegalArgumentException beyond {@link WeightEdits#LIMIT} */
    WeightEdits in(WeightEdits edits, double value) {
        if (isEdge()) return edits.withWeight(visible, hidden, value);
        return isVisibleUnit() ? edits.withVisibleBias(visible, value) : edits.withHiddenBias(hidden, value);
    }

    /** This parameter as edited, or {@code otherwise}. */
    double value(WeightEdits edits, double otherwise) {
        if (isEdge()) return edits.weight(visible, hidden, otherwise);
        return isVisibleUnit() ? edits.visibleBias(visible, otherwise) : edits.hiddenBias(hidden, otherwise);
    }

    /** The unit that the conditional is about: of an edge, its hidden one. */
    Place unit() {
        return isEdge() ? ofHidden(hidden) : this;
    }

    /** {@code "v3"} or {@code "h1"}; of an edge both. */
    String name() {
        if (isEdge()) return "v" + visible + ", h" + hidden;
        return isVisibleUnit() ? "v" + visible : "h" + hidden;
    }

    /** {@code "w(v3, h1)"}, {@code "a3"} or {@code "b1"}. */
    String symbol() {
        if (isEdge()) return "w(" + name() + ")";
        return isVisibleUnit() ? "a" + visible : "b" + hidden;
    }
}

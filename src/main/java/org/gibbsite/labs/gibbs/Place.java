package org.gibbsite.labs.gibbs;

import java.util.Comparator;

/**
 * Where a parameter sits: the edge between v_i and h_j, or the unit whose bias it is.
 *
 * @param visible i, −1 for a hidden unit
 * @param hidden  j, −1 for a visible unit
 */
public record Place(int visible, int hidden) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::visible)
            .thenComparingInt(Place::hidden);

    public static Place ofVisible(int i) { return new Place(i, -1); }

    public static Place ofHidden(int j) { return new Place(-1, j); }

    public boolean isEdge() { return visible >= 0 && hidden >= 0; }

    public boolean isVisibleUnit() { return hidden < 0; }

    /** Whether the machine of that frame has it. */
    public boolean isIn(GibbsFrame frame) {
        return visible < frame.visibleUnits() && hidden < frame.hiddenUnits();
    }

    /** w_ij, a_i or b_j, in nats. */
    public double value(GibbsFrame frame) {
        if (isEdge()) return frame.weights()[visible * frame.hiddenUnits() + hidden];
        return isVisibleUnit() ? frame.visibleBias()[visible] : frame.hiddenBias()[hidden];
    }

    /** The unit that the conditional is about: of an edge, its hidden one. */
    public Place unit() {
        return isEdge() ? ofHidden(hidden) : this;
    }

    /** {@code "v3"} or {@code "h1"}; of an edge both. */
    public String name() {
        if (isEdge()) return "v" + visible + ", h" + hidden;
        return isVisibleUnit() ? "v" + visible : "h" + hidden;
    }

    /** {@code "w(v3, h1)"}, {@code "a3"} or {@code "b1"}. */
    public String symbol() {
        if (isEdge()) return "w(" + name() + ")";
        return isVisibleUnit() ? "a" + visible : "b" + hidden;
    }

    /** As {@link WeightEdits} write it: {@code "3,1"}, {@code "a3"} or {@code "b1"}. */
    String text() {
        return isEdge() ? visible + "," + hidden : symbol();
    }

    @Override public int compareTo(Place other) { return ORDER.compare(this, other); }
}

package org.gibbsite.labs.gibbs;

import java.util.Comparator;
import org.gibbsite.models.rbm.Rbm;

/**
 * Where a parameter sits: the edge between v_i and h_j, or the unit whose bias it is.
 *
 * @param visible i, −1 for a hidden unit
 * @param hidden  j, −1 for a visible unit
 */
public record Place(int visible, int hidden) implements Comparable<Place> {
    /** What {@link #read} reads, as a part of a regular expression: one group. */
    static final String TEXT = "(\\d{1,4}\\s*,\\s*\\d{1,4}|[ab]\\s*\\d{1,4})";

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

    double value(Rbm rbm) {
        if (isEdge()) return rbm.weights().get(visible, hidden);
        return isVisibleUnit() ? rbm.visibleBias()[visible] : rbm.hiddenBias()[hidden];
    }

    void set(Rbm rbm, float value) {
        if (isEdge()) rbm.weights().set(visible, hidden, value);
        else if (isVisibleUnit()) rbm.visibleBias()[visible] = value;
        else
            rbm.hiddenBias()[hidden] = value;
    }

    /** What {@link #text} writes, with spaces anywhere. @param text known to be like {@link #TEXT} */
    static Place read(String text) {
        String bare = text.replaceAll("\\s", "");
        int comma = bare.indexOf(',');
        if (comma > 0) {
            return new Place(Integer.parseInt(bare.substring(0, comma)), Integer.parseInt(bare.substring(comma + 1)));
        }
        int number = Integer.parseInt(bare.substring(1));
        return bare.startsWith("a") ? ofVisible(number) : ofHidden(number);
    }

    /** @param name of what names the place. @throws IllegalArgumentException one sentence where the machine does not have it */
    void requireIn(Rbm rbm, String name) {
        if (visible < rbm.visibleUnits() && hidden < rbm.hiddenUnits()) return;
        throw new IllegalArgumentException(name + " names '" + text() + "' in a model of " + rbm.visibleUnits()
                + " visible and " + rbm.hiddenUnits() + " hidden units, counted from 0");
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

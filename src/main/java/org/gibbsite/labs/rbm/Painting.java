package org.gibbsite.labs.rbm;

import java.util.Arrays;
import org.gibbsite.models.rbm.Completion;
import org.gibbsite.random.RandomKey;

/**
 * An image that somebody paints, and that the machine of the newest frame fills in: painted pixels are locked, the others
 * follow the machine. Works on the frame's copy of the parameters with a key of its own, so that training sees none of it.
 * Pixels are grey levels in [0, 1]. Confined to one thread.
 */
public final class Painting {
    /** How free units are filled in. */
    public enum Way {
        GIBBS, MEAN_FIELD
    }

    /** What somebody has decided about a hidden unit. */
    public enum Clamp {
        FREE, ON, OFF;

        /** Free, on, off, free. */
        public Clamp next() { return values()[(ordinal() + 1) % values().length]; }
    }

    /** Pixels that are locked, or set free, at one go. */
    public enum Region {
        ALL("all pixels"), UPPER_HALF("the upper half"), LEFT_HALF("the left half"), INK("the ink");

        private final String text;

        Region(String text) { this.text = text; }

        @Override public String toString() { return text; }
    }

    /** Above this grey a pixel counts as ink. */
    public static final float INK = 0.5f;

    private final Completion state;
    private final RandomKey key = RandomKey.of(0).fold("painting");
    private final float[] grey;
    private RbmFrame frame;
    private int image = -1;
    private long sweeps;
    private double change = Double.NaN;

    /** An empty image of free pixels. */
    public Painting(RbmFrame frame) {
        state = new Completion(frame.visibleUnits(), frame.hiddenUnits(), frame.gaussianVisible());
        grey = new float[frame.visibleUnits()];
        use(frame);
    }

    /** Whether a frame is of a machine of the same shape. */
    public boolean fits(RbmFrame next) {
        return next.visibleUnits() == grey.length && next.width() == frame.width()
                && next.hiddenUnits() == frame.hiddenUnits() && next.gaussianVisible() == frame.gaussianVisible();
    }

    /** The machine from now on. @throws IllegalArgumentException when it does not fit */
    public void use(RbmFrame next) {
        state.parameters(next.weights(), next.visibleBias(), next.hiddenBias());
        frame = next;
    }

    /** Sets a pixel to {@code level} in [0, 1] and locks it. */
    public void paint(int pixel, double level) {
        image = -1;
        set(pixel, (float) (Math.clamp(level, 0, 1) / frame.greyPerUnit()));
        state.visibleClamped()[pixel] = true;
    }

    private void set(int pixel, float value) {
        state.visible()[pixel] = value;
        state.visibleMeans()[pixel] = value;
    }

    /** Grey level of a locked pixel; 0 where it is free. */
    public double ink(int pixel) {
        return state.visibleClamped()[pixel] ? state.visible()[pixel] * frame.greyPerUnit() : 0;
    }

    /** Locks a pixel at its present level, or sets it free. */
    public void lock(int pixel, boolean locked) {
        state.visible()[pixel] = state.visibleMeans()[pixel]; // what is seen is what is locked
        state.visibleClamped()[pixel] = locked;
    }

    /** Locks a region, and sets all other pixels free. */
    public void lockOnly(Region region) {
        for (int i = 0; i < grey.length; i++) lock(i, isIn(region, i));
    }

    /** Sets all pixels free. */
    public void free() {
        for (int i = 0; i < grey.length; i++) lock(i, false);
    }

    private boolean isIn(Region region, int pixel) {
        return switch (region) {
            case ALL -> true;
            case UPPER_HALF -> pixel / frame.width() < frame.height() / 2;
            case LEFT_HALF -> pixel % frame.width() < frame.width() / 2;
            case INK -> state.visibleMeans()[pixel] * frame.greyPerUnit() > INK;
        };
    }

    /** Takes test image {@code probe} of the frame, all of it locked. */
    public void take(int probe) {
        for (int i = 0; i < grey.length; i++) paint(i, frame.probes()[probe * grey.length + i]);
        image = probe;
    }

    /** An empty image: all pixels 0 and free, all hidden units free. */
    public void clear() {
        image = -1;
        Arrays.fill(state.visibleClamped(), false);
        Arrays.fill(state.hiddenClamped(), false);
        for (int i = 0; i < grey.length; i++) set(i, 0);
        sweeps = 0;
    }

    public void clamp(int unit, Clamp clamp) {
        state.hiddenClamped()[unit] = clamp != Clamp.FREE;
        if (clamp == Clamp.FREE) return;
        state.hidden()[unit] = clamp == Clamp.ON ? 1 : 0;
        state.hiddenMeans()[unit] = state.hidden()[unit];
    }

    public Clamp clamp(int unit) {
        return !state.hiddenClamped()[unit] ? Clamp.FREE : state.hidden()[unit] > 0 ? Clamp.ON : Clamp.OFF;
    }

    /** One sweep of all free units. @param temperature T > 0; 1 is the machine itself */
    public void sweep(Way way, double temperature) {
        switch (way) {
            case GIBBS -> state.sweep(temperature, key.fold(sweeps));
            case MEAN_FIELD -> change = state.meanFieldSweep(temperature);
        }
        sweeps++;
    }

    /** Lets the free hidden units follow the image without a sweep. */
    public void lookUp() { state.meansOfHidden(1); }

    public long sweeps() { return sweeps; }

    /** Largest change of a pixel's state in the last mean-field sweep; NaN before it. */
    public double change() {
        return change;
    }

    /** F of the visible states given clamped hidden units, nats. */
    public double freeEnergy() {
        return state.freeEnergy();
    }

    /** E of the present states, nats. */
    public double energy() { return state.energy(); }

    /** The test image that this is, or was before pixels were set free; −1 when it has been painted on. */
    public int image() {
        return image;
    }

    public RbmFrame frame() { return frame; }

    /** Locked pixels: their level; free ones: the probability they were last drawn from. Overwritten by the next call. */
    public float[] pixels() {
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (float) Math.clamp(state.visibleMeans()[i] * frame.greyPerUnit(), 0, 1);
        }
        return grey;
    }

    /** Live. Not to be written to. */
    public boolean[] locked() { return state.visibleClamped(); }

    /** p(h = 1 | v), 0 or 1 for clamped units. Live. Not to be written to. */
    public float[] hidden() {
        return state.hiddenMeans();
    }

    public int lockedPixels() { return count(state.visibleClamped()); }

    public int clampedUnits() { return count(state.hiddenClamped()); }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) if (flag) count++;
        return count;
    }
}

package org.gibbsite.labs.vae.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.labs.vae.LatentPath;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.models.vae.Posterior;
import org.gibbsite.ui.Selection;

/** What the panels of the lab look at together: places of the latent space. Changes nothing of the run. JavaFX thread only. */
final class Sight {
    /** Of the path. */
    private static final int STEPS = 10;

    private final ObjectProperty<Spot> pointed = new SimpleObjectProperty<>();
    private final ObjectProperty<Spot> from = new SimpleObjectProperty<>();
    private final ObjectProperty<Spot> to;
    private final BooleanProperty round = new SimpleBooleanProperty();

    Sight(Selection selection) {
        to = selection.place(Spot.class);
    }

    /**
     * A place of the latent space, or a test image, whose place moves while the model learns.
     *
     * @param image test image, −1 for a place
     * @param z     the place; null for an image
     */
    record Spot(int image, float[] z) {
        static Spot ofImage(int image) {
            return new Spot(image, null);
        }

        static Spot ofPlace(float[] z) {
            return new Spot(-1, z);
        }

        /** Whether the frame knows it. A run with other settings may have fewer images or other latent units. */
        boolean isIn(VaeFrame frame) {
            return image >= 0 ? image < frame.probeCount() : z.length == frame.latentUnits();
        }

        /** z, or the mean of the image's posterior in this frame, taken through the flow where there is one. */
        float[] at(VaeFrame frame) {
            if (image < 0) return z;
            int units = frame.latentUnits();
            return frame.model().shape().flowSteps() > 0
                    ? Posterior.of(frame.model(), PosteriorPanel.image(frame, image)).centre()
                    : java.util.Arrays.copyOfRange(frame.latentMeans(), image * units, (image + 1) * units);
        }
    }

    /** Under the mouse, or where the arrow keys are; null for none. */
    ObjectProperty<Spot> pointed() {
        return pointed;
    }

    /** The last spot that was pinned: what is selected; null for none. */
    ObjectProperty<Spot> to() { return to; }

    /** The one that was pinned before it; null for none. */
    ObjectProperty<Spot> from() { return from; }

    /** Whether the path goes along a great circle, else straight. */
    BooleanProperty round() { return round; }

    /** Pins a spot; the one pinned before becomes the beginning of the path. */
    void pin(Spot spot) {
        if (to.get() != null) from.set(to.get());
        to.set(spot);
    }

    void clear() {
        pointed.set(null);
        from.set(null);
        to.set(null);
    }

    void whenChanged(Runnable listener) {
        pointed.addListener(s -> listener.run());
        whenPinned(listener);
    }

    /** For what does not follow the mouse. */
    void whenPinned(Runnable listener) {
        from.addListener(s -> listener.run());
        to.addListener(s -> listener.run());
        round.addListener(r -> listener.run());
    }

    /** What is decoded: the spot pointed at, else the last pin, else the middle. */
    Spot spot(VaeFrame frame) {
        if (pointed.get() != null && pointed.get().isIn(frame)) return pointed.get();
        return to.get() != null && to.get().isIn(frame) ? to.get() : Spot.ofPlace(new float[frame.latentUnits()]);
    }

    /** The test image that is selected, −1 for none. */
    int image(VaeFrame frame) {
        return to.get() != null && to.get().isIn(frame) ? to.get().image() : -1;
    }

    /** Where the path begins: the last pin but one, else the first test image. */
    Spot begin(VaeFrame frame) {
        return from.get() != null && from.get().isIn(frame) ? from.get() : Spot.ofImage(0);
    }

    /** Where the path ends: the last pin, else the second test image. */
    Spot end(VaeFrame frame) {
        return to.get() != null && to.get().isIn(frame) ? to.get() : Spot.ofImage(Math.min(1, frame.probeCount() - 1));
    }

    /** The places of the path, both ends among them. */
    float[][] path(VaeFrame frame) {
        float[] a = begin(frame).at(frame), b = end(frame).at(frame);
        return round.get() ? LatentPath.greatCircle(a, b, STEPS) : LatentPath.straight(a, b, STEPS);
    }
}

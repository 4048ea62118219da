package org.gibbsite.labs.vae.view;

import java.util.Arrays;
import org.gibbsite.kit.training.ImagePairs;
import org.gibbsite.kit.view.PairsPanel;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.ViewContext;

/**
 * Test images, and below each its image from a draw of z. A click selects an image; one that is selected elsewhere comes last,
 * with its image from the mean of z.
 */
final class ReconstructionsPanel extends PairsPanel<VaeFrame> {
    private final Sight sight;

    ReconstructionsPanel(ViewContext context, Sight sight) {
        super(context);
        this.sight = sight;
        grid().whenChosen(pair -> {
            if (frame() != null && pair < frame().reconstructionCount()) sight.pin(Sight.Spot.ofImage(pair));
        });
        sight.to().addListener(s -> {
            if (pane().getScene() != null) repaint();
        });
    }

    /** Between two showings the map alone moves. */
    @Override public void glance(VaeFrame next) {}

    @Override protected void paint(VaeFrame frame) {
        super.paint(frame);
        grid().mark(Math.min(sight.image(frame), frame.reconstructionCount()));
    }

    @Override protected ImagePairs pairs(VaeFrame frame) { return frame.pairs(); }

    /** With one image more at the end, where the frame has no reconstruction of what is selected. */
    @Override protected ImagePairs shown(VaeFrame frame, ImagePairs pairs) {
        int image = sight.image(frame), pixels = frame.pixels(), last = frame.reconstructionCount() * pixels;
        if (image < frame.reconstructionCount()) return pairs;
        float[] images = Arrays.copyOf(frame.probes(), last + pixels);
        System.arraycopy(frame.probes(), image * pixels, images, last, pixels);
        float[] reconstructions = Arrays.copyOf(frame.reconstructions(), last + pixels);
        System.arraycopy(frame.model().decode(Sight.Spot.ofImage(image).at(frame)), 0, reconstructions, last, pixels);
        return new ImagePairs(images, reconstructions, frame.width(), frame.height());
    }

    @Override protected int[] labels(VaeFrame frame) { return frame.probeLabels(); }

    @Override protected long step(VaeFrame frame) { return frame.step(); }
}

package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.models.vae.ModelBatch;

/**
 * Decoded images on a grid of z that frames do not hold: worked out here from the weights of one frame, a few at a time, and
 * shown when all are there. Costs the run nothing.
 */
final class ManifoldCells {
    /** Multiplications of one pulse, less than a millisecond. */
    private static final double PER_PULSE = 10e6;

    private ModelBatch batch;
    private VaeFrame frame, next;
    private MapAxis axis, nextAxis;
    private float[] shown = {}, coming = {};
    private int done;

    /** Has it begun with a frame, unless it is still at work on an earlier one. */
    void want(VaeFrame wanted, MapAxis along) {
        if (wanted == frame && along.equals(axis)) return;
        boolean fits = next != null && next.manifold().length == wanted.manifold().length
                && next.latentUnits() == wanted.latentUnits() && along.equals(nextAxis);
        if (fits && done < side() * side()) return;
        next = wanted;
        nextAxis = along;
        done = 0;
        coming = new float[wanted.manifold().length];
    }

    private int side() { return next.manifoldSide(); }

    /** Decodes a few. @return whether the grid has just become complete */
    boolean advance() {
        if (next == null) return false;
        long each = (long) next.model().shape().hiddenUnits() * next.pixels();
        return decode((int) Math.max(1, PER_PULSE / each));
    }

    /** Decodes all that are missing. */
    void complete() {
        if (next != null) decode(Integer.MAX_VALUE);
    }

    private boolean decode(int most) {
        int cells = side() * side(), pixels = next.pixels();
        if (done >= cells) return false;
        int from = done, units = next.latentUnits();
        done = (int) Math.min(cells, (long) done + most);
        float[] places = nextAxis.middles(side()), z = new float[(done - from) * units];
        for (int cell = from; cell < done; cell++) {
            z[(cell - from) * units] = places[cell % side()];
            if (units > 1) z[(cell - from) * units + 1] = places[side() - 1 - cell / side()];
        }
        if (batch == null) batch = next.batches().make();
        float[] images = batch.decode(next.model(), z, done - from);
        System.arraycopy(images, 0, coming, from * pixels, images.length);
        if (done < cells) return false;
        frame = next;
        axis = nextAxis;
        shown = coming;
        return true;
    }

    /** The newest complete grid on that axis (side² × pixels), as {@link VaeFrame#manifold}; null while there is none. */
    float[] images(VaeFrame like, MapAxis along) {
        return along.equals(axis) && shown.length == like.manifold().length ? shown : null;
    }

    /** Update of the grid that is shown. */
    long step() { return frame.step(); }
}

package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.VaeFrame;

/**
 * Decoded images on a grid of z that frames do not hold: worked out here from the weights of one frame, a few at a time, and
 * shown when all are there. Costs the run nothing.
 */
final class ManifoldCells {
    /** Multiplications of one pulse, a few milliseconds. */
    private static final double PER_PULSE = 4e6;

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
        float[] places = nextAxis.middles(side()), z = new float[next.latentUnits()];
        for (int end = (int) Math.min(cells, (long) done + most); done < end; done++) {
            z[0] = places[done % side()];
            if (z.length > 1) z[1] = places[side() - 1 - done / side()];
            System.arraycopy(next.model().decode(z), 0, coming, done * pixels, pixels);
        }
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

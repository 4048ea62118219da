package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.NormalQuantile;

/**
 * Which z is where along a side of the map of decoded images, from 0 at its beginning to 1 at its end: in equal shares of the
 * prior, or in equal steps.
 *
 * @param reach value at the end, −value at the beginning, of equal steps; 0 for equal shares of the prior
 */
record MapAxis(double reach) {
    static final MapAxis SHARES = new MapAxis(0);

    /** Equal shares end here, as the outermost of a thousand would. */
    private static final double EDGE = 0.0005;

    boolean isLinear() { return reach > 0; }

    double value(double place) {
        return isLinear() ? (2 * place - 1) * reach : NormalQuantile.of(Math.clamp(place, EDGE, 1 - EDGE));
    }

    double place(double value) {
        return isLinear() ? (value / reach + 1) / 2 : NormalQuantile.share(value);
    }

    /** The z of the middles of so many cells, the smallest first. */
    float[] middles(int cells) {
        float[] middles = new float[cells];
        for (int i = 0; i < cells; i++) middles[i] = (float) value((i + 0.5) / cells);
        return middles;
    }

    /** Values that have a number beside an axis of so many px, {@code room} px apart or more. */
    double[] ticks(double length, double room) {
        if (!isLinear()) return new double[]{-1.5, -1, -0.5, 0, 0.5, 1, 1.5};
        double step = new MapArea(0, 0, length, length, reach).tick(room);
        int side = (int) Math.floor(reach / step);
        double[] ticks = new double[2 * side + 1];
        for (int k = 0; k < ticks.length; k++) ticks[k] = (k - side) * step;
        return ticks;
    }
}

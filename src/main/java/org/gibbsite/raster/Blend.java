package org.gibbsite.raster;

/** Opaque colours between others, red, green and blue each by itself. */
public final class Blend {
    private Blend() {}

    /** @param share of {@code to}, 0 … 1 */
    public static int of(int from, int to, double share) {
        int colour = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 255, b = to >> shift & 255;
            colour = colour << 8 | (int) Math.round(a + share * (b - a));
        }
        return colour;
    }

    /** @param shares of the colours; they sum to 1 */
    public static int of(int[] colours, double[] shares) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double sum = 0;
            for (int k = 0; k < shares.length; k++) sum += shares[k] * (colours[k] >> shift & 255);
            mixed = mixed << 8 | Math.clamp(Math.round(sum), 0, 255);
        }
        return mixed;
    }
}

package org.gibbsite.kit.view.image;

/** Colours of pixels that cover several spins, for boxes of some heights and of all widths: made when first needed. */
final class SpinShades {
    private final int up, down, widest;
    private final int[][] byHeight;

    /** @param up colour of +1 and @param down colour of −1 @param widest box, spins; none is higher */
    SpinShades(int up, int down, int widest) {
        this.up = up;
        this.down = down;
        this.widest = widest;
        byHeight = new int[widest + 1][];
    }

    /** Colours of boxes of that height: where they are w wide, and k spins down, at {@code w * stride(high) + k}. */
    int[] of(int high) {
        if (byHeight[high] == null) byHeight[high] = make(high);
        return byHeight[high];
    }

    int stride(int high) { return widest * high + 1; }

    private int[] make(int high) {
        int[] colours = new int[(widest + 1) * stride(high)];
        for (int wide = 1; wide <= widest; wide++) {
            int all = wide * high;
            for (int k = 0; k <= all; k++) colours[wide * stride(high) + k] = blend(down, up, 256 * (all - k) / all);
        }
        return colours;
    }

    /** @param share of {@code b}, 0 … 256 */
    private static int blend(int a, int b, int share) {
        int colour = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int mixed = (a >>> shift & 255) * (256 - share) + (b >>> shift & 255) * share + 128 >> 8;
            colour |= mixed << shift;
        }
        return colour;
    }
}

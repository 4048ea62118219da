package org.gibbsite.data;

import java.util.Arrays;

/** A round pen on square paper: ink by the distance of each pixel's middle from the line, so that edges are grey. */
final class ScribblePen {
    /** Pixels over which the ink fades out. */
    private static final double EDGE = 1.2;
    private final int side;
    /** Depth of each pixel inside the line, in pixels; negative outside. */
    private final double[] depth;

    ScribblePen(int side) {
        this.side = side;
        depth = new double[side * side];
    }

    /**
     * How the pen is held.
     *
     * @param first half the pen's width where the first line begins, in pixels; it changes evenly from piece to piece
     * @param last  half the pen's width where the last line ends
     * @param ink   darkest grey, 0 … 1
     */
    record Grip(double first, double last, double ink) {
    }

    int side() { return side; }

    /**
     * Overwrites one image.
     *
     * @param lines each (points × 2), x then y in pixels
     */
    void draw(double[][] lines, Grip grip, byte[] images, int offset) {
        Arrays.fill(depth, -EDGE);
        int pieces = 0, piece = 0;
        for (double[] line : lines) pieces += line.length / 2 - 1;
        for (double[] line : lines) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                double half = grip.first + (grip.last - grip.first) * piece++ / pieces;
                stroke(line[i], line[i + 1], line[i + 2], line[i + 3], half);
            }
        }
        for (int i = 0; i < depth.length; i++) {
            double cover = Math.clamp(0.5 + depth[i] / EDGE, 0, 1);
            images[offset + i] = (byte) (255 * grip.ink * cover + 0.5);
        }
    }

    private void stroke(double fromX, double fromY, double toX, double toY, double half) {
        double reach = half + EDGE / 2;
        int left = bound(Math.min(fromX, toX) - reach), right = bound(Math.max(fromX, toX) + reach);
        int top = bound(Math.min(fromY, toY) - reach), bottom = bound(Math.max(fromY, toY) + reach);
        double ux = toX - fromX, uy = toY - fromY, inverse = 1 / Math.max(1e-9, ux * ux + uy * uy);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double wx = x + 0.5 - fromX, wy = y + 0.5 - fromY;
                double along = Math.max(0, Math.min(1, (wx * ux + wy * uy) * inverse));
                double dx = wx - along * ux, dy = wy - along * uy, squared = dx * dx + dy * dy;
                if (squared < reach * reach) {
                    double inside = half - Math.sqrt(squared);
                    if (inside > depth[y * side + x]) depth[y * side + x] = inside;
                }
            }
        }
    }

    private int bound(double position) {
        return (int) Math.max(0, Math.min(side - 1, position));
    }
}

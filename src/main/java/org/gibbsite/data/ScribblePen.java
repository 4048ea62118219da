package org.gibbsite.data;

import java.util.List;

/** Draws strokes of a round pen, with grey edges from the distance to the stroke. */
final class ScribblePen {
    private static final double HALF_WIDTH = 1.2;
    private final int side;

    ScribblePen(int side) { this.side = side; }

    /** Overwrites one image of {@code images} from {@code offset}. */
    void draw(List<double[]> strokes, byte[] images, int offset) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double distance = Double.MAX_VALUE;
                for (double[] stroke : strokes) distance = Math.min(distance, distance(stroke, x + 0.5, y + 0.5));
                images[offset + y * side + x] = (byte) (255 * Math.clamp(HALF_WIDTH + 0.5 - distance, 0, 1));
            }
        }
    }

    private static double distance(double[] points, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 3 < points.length; i += 2) {
            double ux = points[i + 2] - points[i], uy = points[i + 3] - points[i + 1];
            double wx = x - points[i], wy = y - points[i + 1];
            double along = Math.clamp((wx * ux + wy * uy) / (ux * ux + uy * uy), 0, 1);
            double dx = wx - along * ux, dy = wy - along * uy;
            least = Math.min(least, dx * dx + dy * dy);
        }
        return Math.sqrt(least);
    }
}

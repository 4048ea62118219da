package org.gibbsite.data;

import org.gibbsite.random.RandomKey;

/** Writes one digit as nobody writes it twice: the course of the pen in pixels, and how the pen is held. */
final class ScribbleHand {
    /** Straight pieces that stand for the curve between two points of a stroke. */
    private static final int PIECES = 5;
    /** How far a point strays from its habit, in hundredths of the digit's height (standard deviation). */
    private static final double STRAY = 2.3;
    /** Standard deviations of rotation (radians), slant, and logarithm of width over height; people slant to the right. */
    private static final double ROTATION = 0.16, SLANT = 0.25, MEAN_SLANT = 0.12, ASPECT = 0.2;
    /** Standard deviation of the warp's grid points, in hundredths of the height; the digit moves half as far. */
    private static final double WARP = 11;
    /** Longer side of the box that digits are fitted into, in pixels: mean and standard deviation. MNIST has 20. */
    private static final double BOX = 19.5, BOX_SPREAD = 1.0;
    /** Standard deviation of the centre of mass from the image's centre, in pixels. */
    private static final double SHIFT = 0.95;
    /** Half the pen's width in pixels: mean and standard deviation. */
    private static final double PEN = 1.3, PEN_SPREAD = 0.28, THINNEST = 0.7, THICKEST = 2.1;
    /** How much the pen is wider at the end than in the middle, and narrower at the start (standard deviation). */
    private static final double PRESS = 0.12;
    /** Lowest darkest grey, 0 … 1. */
    private static final double PALEST = 0.88;
    /** Grid points of the warp along each axis, and normal draws that are not the warp's or a point's. */
    private static final int WARP_GRID = 4, OTHERS = 8;

    private final ScribbleStrokes strokes = new ScribbleStrokes();
    private final ScribblePen pen;

    ScribbleHand(int side) { pen = new ScribblePen(side); }

    /** Overwrites one image of {@code images} from {@code offset} with a digit in the manner of {@code key}. */
    void write(int digit, RandomKey key, byte[] images, int offset) {
        double[][] habit = strokes.habit(digit, (int) (key.uniform(0) * strokes.habits(digit)));
        int points = 0;
        for (double[] stroke : habit) points += stroke.length;
        float[] normal = new float[OTHERS + 2 * WARP_GRID * WARP_GRID + points];
        key.fold("hand").normals(normal);
        double[][] lines = new double[habit.length][];
        int used = OTHERS + 2 * WARP_GRID * WARP_GRID;
        for (int i = 0; i < habit.length; i++) {
            lines[i] = smooth(strayed(habit, i, normal, used));
            used += habit[i].length;
            bend(lines[i], normal);
        }
        place(lines, normal);
        double half = Math.clamp(PEN + PEN_SPREAD * normal[6], THINNEST, THICKEST);
        double press = Math.clamp(PRESS * normal[7], -0.4, 0.4);
        double ink = PALEST + (1 - PALEST) * key.uniform(1);
        pen.draw(lines, new ScribblePen.Grip(half * (1 - press), half * (1 + press), ink), images, offset);
    }

    /** Every point off its place by a little. */
    private static double[] strayed(double[][] habit, int stroke, float[] normal, int used) {
        double[] points = habit[stroke].clone();
        for (int i = 0; i < points.length; i++) points[i] += STRAY * normal[used + i];
        return points;
    }

    /**
     * A curve through the points, as a line of short pieces (pieces + 1 × 2). Source: Catmull and Rom, "A class of local
     * interpolating splines", 1974, with tension ½.
     */
    private static double[] smooth(double[] points) {
        int spans = points.length / 2 - 1;
        double[] line = new double[2 * (spans * PIECES + 1)];
        for (int span = 0; span < spans; span++) {
            for (int piece = 0; piece < PIECES; piece++) {
                double t = (double) piece / PIECES;
                for (int axis = 0; axis < 2; axis++) {
                    double before = points[2 * Math.max(0, span - 1) + axis], from = points[2 * span + axis];
                    double to = points[2 * span + 2 + axis], after = points[2 * Math.min(spans, span + 2) + axis];
                    double a = to - before, b = 2 * before - 5 * from + 4 * to - after;
                    double c = 3 * (from - to) + after - before;
                    line[2 * (span * PIECES + piece) + axis] = from + 0.5 * t * (a + t * (b + t * c));
                }
            }
        }
        line[line.length - 2] = points[points.length - 2];
        line[line.length - 1] = points[points.length - 1];
        return line;
    }

    /**
     * Warps, widens, slants and turns. The warp is a free-form deformation: cubic B-splines over a coarse grid of random
     * displacements. Source: Rueckert and others, "Nonrigid registration using free-form deformations", 1999.
     */
    private static void bend(double[] line, float[] normal) {
        double turn = ROTATION * normal[0], cos = StrictMath.cos(turn), sin = StrictMath.sin(turn);
        double slant = MEAN_SLANT + SLANT * normal[1], wide = StrictMath.exp(ASPECT * normal[2]);
        double[] across = new double[4], down = new double[4];
        for (int i = 0; i < line.length; i += 2) {
            weights(Math.clamp((line[i] + 10) / 80, 0, 1), across);
            weights(Math.clamp((line[i + 1] + 10) / 120, 0, 1), down);
            double x = line[i] - 30, y = line[i + 1] - 50;
            for (int row = 0; row < WARP_GRID; row++) {
                for (int column = 0; column < WARP_GRID; column++) {
                    double weight = WARP * down[row] * across[column];
                    int at = OTHERS + 2 * (row * WARP_GRID + column);
                    x += weight * normal[at];
                    y += weight * normal[at + 1];
                }
            }
            x = wide * x - slant * y;
            line[i] = cos * x - sin * y;
            line[i + 1] = sin * x + cos * y;
        }
    }

    private static void weights(double t, double[] out) {
        double s = 1 - t;
        out[0] = s * s * s / 6;
        out[1] = (3 * t * t * t - 6 * t * t + 4) / 6;
        out[2] = (3 * s * s * s - 6 * s * s + 4) / 6;
        out[3] = t * t * t / 6;
    }

    /** Scales into the box, then puts the centre of mass of the ink in the middle, as MNIST was made. */
    private void place(double[][] lines, float[] normal) {
        double left = Double.MAX_VALUE, right = -left, top = left, bottom = -left, mass = 0, massX = 0, massY = 0;
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                left = Math.min(left, line[i]);
                right = Math.max(right, line[i]);
                top = Math.min(top, line[i + 1]);
                bottom = Math.max(bottom, line[i + 1]);
            }
            for (int i = 0; i + 3 < line.length; i += 2) {
                double dx = line[i + 2] - line[i], dy = line[i + 3] - line[i + 1],
                        length = Math.sqrt(dx * dx + dy * dy);
                mass += length;
                massX += length * (line[i] + line[i + 2]) / 2;
                massY += length * (line[i + 1] + line[i + 3]) / 2;
            }
        }
        double scale = (BOX - 2 * PEN + BOX_SPREAD * normal[3]) / Math.max(right - left, bottom - top);
        double centreX = pen.side() / 2.0 + SHIFT * normal[4] - scale * massX / mass;
        double centreY = pen.side() / 2.0 + SHIFT * normal[5] - scale * massY / mass;
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                line[i] = centreX + scale * line[i];
                line[i + 1] = centreY + scale * line[i + 1];
            }
        }
    }
}

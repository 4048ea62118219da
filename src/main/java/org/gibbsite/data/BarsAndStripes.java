package org.gibbsite.data;

import org.gibbsite.random.RandomKey;

/**
 * Bars and stripes on an n × n grid: with equal chance all rows or all columns are alike, each lit or dark with equal
 * chance. The two uniform patterns come about both ways, so they are twice as likely as each of the others.
 *
 * <p>Source: MacKay, "Information Theory, Inference, and Learning Algorithms", 2003, section 43.3.
 */
public final class BarsAndStripes {
    private static final int TRAIN = 1920, TEST = 320;

    private BarsAndStripes() {}

    /** Distinct patterns: 2ⁿ bars and 2ⁿ stripes share the two uniform ones. */
    public static int patterns(int side) {
        return (2 << side) - 2;
    }

    /**
     * Entropy of the law of the patterns, in nats: the lowest mean negative log-likelihood that any model can reach. Of
     * the 2·2ⁿ equally likely draws, 2 give each uniform pattern and 1 each other one.
     */
    public static double entropy(int side) {
        double draws = 2.0 * (1 << side);
        // H = (2ⁿ⁺¹ − 4)/2ⁿ⁺¹ · ln 2ⁿ⁺¹ + 2 · 2/2ⁿ⁺¹ · ln 2ⁿ
        return (draws - 4) / draws * StrictMath.log(draws) + 4 / draws * StrictMath.log(draws / 2);
    }

    /** The patterns of the law, (2ⁿ⁺¹ × n²), each 0 or 1: first the rows, then the columns; the uniform ones twice. */
    public static byte[] law(int side) {
        requireSide(side);
        int half = 1 << side, pixels = side * side;
        byte[] patterns = new byte[2 * half * pixels];
        for (int draw = 0; draw < 2 * half; draw++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                int line = draw < half ? pixel / side : pixel % side;
                patterns[draw * pixels + pixel] = (byte) (draw >>> line & 1);
            }
        }
        return patterns;
    }

    /** 4 × 4: 1920 training and 320 test cases in which every draw of the law appears equally often, shuffled. */
    static ImageData standard() {
        return of(4, TRAIN, TEST, RandomKey.of(0).fold("bars and stripes"));
    }

    /**
     * A set whose empirical law is the exact one when the counts are multiples of 2ⁿ⁺¹. Label 0 marks patterns of equal
     * rows, 1 of equal columns.
     */
    static ImageData of(int side, int train, int test, RandomKey key) {
        byte[][] first = cases(side, train, key.fold("train")), second = cases(side, test, key.fold("test"));
        return ImageData.of("Bars and stripes", side, side, 2, first[0], first[1], second[0], second[1]);
    }

    private static byte[][] cases(int side, int count, RandomKey key) {
        byte[] law = law(side);
        int pixels = side * side, draws = 2 << side;
        byte[] images = new byte[count * pixels], labels = new byte[count];
        int[] order = new int[count];
        key.permutation(order);
        for (int i = 0; i < count; i++) {
            int draw = order[i] % draws;
            labels[i] = (byte) (draw / (draws / 2));
            for (int pixel = 0; pixel < pixels; pixel++) {
                images[i * pixels + pixel] = (byte) (255 * law[draw * pixels + pixel]);
            }
        }
        return new byte[][]{images, labels};
    }

    private static void requireSide(int side) {
        if (side < 1 || side > 12) throw new IllegalArgumentException("side must be 1..12: " + side);
    }
}

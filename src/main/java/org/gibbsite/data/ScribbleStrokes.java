package org.gibbsite.data;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.random.RandomKey;

/** The course of the pen for each digit. */
final class ScribbleStrokes {
    private static final List<String> DIGITS = List.of(
            "14,4 9,7 7,14 9,21 14,24 19,21 21,14 19,7 14,4", "14,4 14,24", "8,8 11,4 17,4 20,8 18,13 8,24 21,24",
            "8,6 14,4 19,8 17,12 13,13 18,15 20,20 15,24 8,22", "16,4 7,16 21,16|17,9 17,24",
            "19,4 10,4 9,12 15,12 20,16 18,22 12,24 8,22", "17,4 10,11 8,19 12,24 18,22 19,17 15,14 9,17",
            "7,5 21,5 12,24", "14,13 9,9 11,5 17,5 19,9 14,13 8,18 10,23 18,23 20,18 14,13",
            "19,9 15,4 9,7 10,13 15,14 19,9 18,17 15,24");

    private ScribbleStrokes() {}

    /** Strokes of one digit, each (points × 2), x then y, in pixels. */
    static List<double[]> of(int digit, RandomKey key) {
        float[] draws = new float[6];
        key.normals(draws);
        double a = 1 + 0.1 * draws[0], b = 0.15 * draws[1], c = 0.1 * draws[2], d = 1 + 0.1 * draws[3];
        return Arrays.stream(DIGITS.get(digit).split("\\|")).map(stroke -> {
            double[] points = Arrays.stream(stroke.split("[ ,]")).mapToDouble(Double::parseDouble).toArray();
            for (int i = 0; i < points.length; i += 2) {
                double x = points[i] - 14, y = points[i + 1] - 14;
                points[i] = 14 + a * x + b * y + draws[4];
                points[i + 1] = 14 + c * x + d * y + draws[5];
            }
            return points;
        }).toList();
    }
}

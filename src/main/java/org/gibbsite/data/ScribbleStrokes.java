package org.gibbsite.data;

import java.util.Arrays;
import java.util.List;

/**
 * How people write the ten digits: for each a few habits, each habit a few strokes, each stroke points that a smooth
 * curve passes through. x runs right from 0 to about 60, y down from 0 to 100. A bar lifts the pen; where the next stroke
 * begins on the spot, the pen turns a corner.
 */
final class ScribbleStrokes {
    private static final List<List<String>> DIGITS = List.of(
            List.of("36,3 17,12 5,38 7,70 22,95 42,93 58,70 60,36 50,12 33,2 26,6",
                    "50,14 34,1 14,12 3,45 10,82 28,98 48,86 57,52 54,24 40,8 26,12",
                    "30,1 8,16 2,50 10,86 31,99 54,86 63,50 54,15 33,1"),
            List.of("14,0 12,33 10,66 8,100", "0,24 10,14 19,0|19,0 18,50 17,100",
                    "2,22 13,12 20,0|20,0 20,50 20,98|2,99 20,98 38,98"),
            List.of("5,24 14,6 34,0 52,10 54,30 38,58 4,97|4,97 30,94 63,97",
                    "8,20 22,3 43,4 53,20 46,44 26,72 10,93 1,88 8,76 26,84 44,96 64,92",
                    "3,16 26,2 50,8 57,28 46,54 22,82 6,98|6,98 24,90 42,96 60,90"),
            List.of("7,12 27,0 49,9 47,34 22,46|22,46 50,54 57,78 35,99 4,90",
                    "6,3 30,4 54,2|54,2 40,20 25,38|25,38 51,48 58,76 36,98 4,91",
                    "8,16 24,1 46,8 46,30 28,44 20,47 32,46 54,60 52,88 28,100 6,88"),
            List.of("16,0 9,30 3,60|3,60 32,58 63,56|46,22 44,60 42,100",
                    "43,0 22,32 1,66|1,66 32,65 66,64|43,0 43,50 42,100",
                    "8,2 4,28 8,50 28,55 54,44|57,0 54,50 50,100",
                    "40,2 20,26 4,58 10,66 34,62 62,58|52,30 46,64 42,100"),
            List.of("56,2 34,4 13,4|13,4 10,24 7,44|7,44 32,36 57,54 54,84 28,99 2,91",
                    "11,6 8,26 7,46|7,46 34,38 58,58 52,86 28,99 3,90|11,6 34,6 60,1",
                    "56,3 28,5 13,22 24,42 48,56 54,78 34,97 4,91"),
            List.of("46,0 22,24 5,60 12,92 34,98 54,82 49,60 28,55 8,72",
                    "26,0 10,36 4,74 18,98 44,94 52,74 36,59 11,70",
                    "54,6 38,1 16,24 4,62 16,95 42,96 56,76 44,56 20,60 7,78"),
            List.of("2,7 30,5 58,3|58,3 38,46 22,100", "3,7 30,5 58,4|58,4 38,48 24,100|16,52 36,50 56,49",
                    "2,22 4,5|4,5 32,8 60,3|60,3 44,30 30,62 26,100", "2,10 20,2 38,8 58,3|58,3 48,28 30,60 20,99"),
            List.of("53,13 33,1 11,14 18,36 42,54 55,76 34,99 7,82 18,56 44,36 54,16",
                    "33,46 12,32 14,8 33,1 51,10 51,32 33,46|33,46 7,66 9,90 32,99 56,90 57,66 33,46",
                    "40,2 14,8 12,30 36,48 56,74 38,98 12,92 10,68 34,46 52,24 44,5"),
            List.of("54,18 36,2 12,12 5,36 22,50 44,40 55,16|55,16 52,58 44,100",
                    "52,26 40,4 14,8 6,34 24,48 46,36 54,8|54,8 52,54 50,100",
                    "50,12 26,2 6,22 14,46 38,44 54,16|54,16 58,56 42,92 10,95",
                    "44,4 18,6 6,28 18,46 40,40 50,14 53,40 42,76 22,100"));

    /** [digit][habit][stroke][2 · point]: x then y. */
    private final double[][][][] digits = DIGITS.stream().map(habits -> habits.stream().map(ScribbleStrokes::parse)
            .toArray(double[][][]::new)).toArray(double[][][][]::new);

    int habits(int digit) { return digits[digit].length; }

    /** Strokes, each (points × 2). Not to be written into. */
    double[][] habit(int digit, int habit) {
        return digits[digit][habit];
    }

    private static double[][] parse(String strokes) {
        return Arrays.stream(strokes.split("\\|"))
                .map(stroke -> Arrays.stream(stroke.split("[ ,]")).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }
}

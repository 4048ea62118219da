package org.gibbsite.app.terminal;

import java.util.Arrays;

/** A curve in one line of text: {@code ▇▅▃▂▂▁▁}. Each character is the mean of its stretch of values. */
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_.-~=+*#";

    private Sparkline() {}

    /**
     * @param values what was measured, in order; those that are not finite are left out
     * @param width  most characters of the result; fewer values than that give one character each
     * @param blocks whether block characters can be shown
     */
    static String of(double[] values, int width, boolean blocks) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double[] means = means(finite, Math.min(width, finite.length));
        double low = Arrays.stream(means).min().orElse(0), high = Arrays.stream(means).max().orElse(0);
        StringBuilder line = new StringBuilder();
        for (double mean : means) line.append((blocks ? BLOCKS : ASCII).charAt(level(mean, low, high)));
        return line.toString();
    }

    private static double[] means(double[] values, int stretches) {
        double[] means = new double[stretches];
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) values.length * i / stretches);
            int to = (int) ((long) values.length * (i + 1) / stretches);
            means[i] = Arrays.stream(values, from, to).average().orElse(0);
        }
        return means;
    }

    private static int level(double value, double low, double high) {
        return high > low ? (int) Math.min(7, (value - low) / (high - low) * 8) : 0;
    }
}

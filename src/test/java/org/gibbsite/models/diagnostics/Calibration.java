package org.gibbsite.models.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Deviations of means from exact values in units of their stated errors, over many seeds: their root mean square is 1. */
public final class Calibration {
    private final String name;
    private final Map<String, double[]> sums = new LinkedHashMap<>(); // told, Σ z², not told

    public Calibration(String name) {
        this.name = name;
    }

    /** One run. @param error NaN where the run could not tell */
    public void add(String quantity, double mean, double error, double exact) {
        double[] sum = sums.computeIfAbsent(quantity, q -> new double[3]);
        double z = (mean - exact) / error;
        if (Double.isNaN(error)) sum[2]++;
        else {
            sum[0]++;
            sum[1] += z * z;
        }
    }

    public double rms(String quantity) {
        return Math.sqrt(sums.get(quantity)[1] / sums.get(quantity)[0]);
    }

    /** Every quantity lies in these bounds, widened by so many errors of the root mean square itself. */
    public void require(double low, double high, double errors) {
        sums.forEach((quantity, sum) -> {
            double slack = errors / Math.sqrt(2 * sum[0]);
            assertThat(rms(quantity)).as("root mean square z of %s, %s", quantity, this)
                    .isBetween(low * (1 - slack), high * (1 + slack));
        });
    }

    /** All runs told an error. */
    public void requireTold() {
        sums.forEach((quantity, sum) -> assertThat(sum[2]).as("runs without an error of %s, %s", quantity, this)
                .isZero());
    }

    /** One line: the root mean square of each quantity, and how many runs told none. */
    @Override public String toString() {
        StringBuilder line = new StringBuilder(name).append(':');
        sums.forEach((quantity, sum) -> line.append(String.format(Locale.ROOT, " %s %.2f", quantity, rms(quantity)))
                .append(sum[2] == 0 ? "" : String.format(Locale.ROOT, " (%.0f untold)", sum[2])));
        return line.toString();
    }
}

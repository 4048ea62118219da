package org.gibbsite.models.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Deviations of means from exact values in units of their stated errors, over many seeds: their root mean square is 1. What is
 * required is also kept as a line of target/calibration.txt, which the tables of docs/verification.md are made of.
 */
public final class Calibration {
    private static final Path KEPT = Path.of("target", "calibration.txt");

    private final String name;
    private final Map<String, double[]> sums = new LinkedHashMap<>(); // told, Σ z², not told, largest |z|
    private double time = Double.NaN;

    public Calibration(String name) {
        this.name = name;
    }

    /** Slowest τ of the chains in steps, for the line that is kept. */
    public void ofTime(double slowest) {
        time = slowest;
    }

    /** One run. @param error NaN where the run could not tell */
    public void add(String quantity, double mean, double error, double exact) {
        double[] sum = sums.computeIfAbsent(quantity, q -> new double[4]);
        double z = (mean - exact) / error;
        if (Double.isNaN(error)) sum[2]++;
        else {
            sum[0]++;
            sum[1] += z * z;
            sum[3] = Math.max(sum[3], Math.abs(z));
        }
    }

    public double rms(String quantity) {
        return Math.sqrt(sums.get(quantity)[1] / sums.get(quantity)[0]);
    }

    /** Every quantity lies in these bounds, widened by so many errors of the root mean square itself. */
    public void require(double low, double high, double errors) {
        keep();
        sums.forEach((quantity, sum) -> {
            double slack = errors / Math.sqrt(2 * sum[0]);
            assertThat(rms(quantity)).as("root mean square z of %s, %s", quantity, this)
                    .isBetween(low * (1 - slack), high * (1 + slack));
        });
    }

    private void keep() {
        try {
            Files.writeString(KEPT, this + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All runs told an error. */
    public void requireTold() {
        sums.forEach((quantity, sum) -> assertThat(sum[2]).as("runs without an error of %s, %s", quantity, this)
                .isZero());
    }

    /** One line: τ, and of each quantity the root mean square with the largest |z|, and how many runs told none. */
    @Override public String toString() {
        StringBuilder line = new StringBuilder(name).append(':');
        if (time > 0) line.append(String.format(Locale.ROOT, " τ %.3g;", time));
        sums.forEach((quantity, sum) -> line.append(String.format(Locale.ROOT, " %s %.2f (≤ %.1f)", quantity,
                rms(quantity), sum[3]))
                .append(sum[2] == 0
                        ? ""
                        : String.format(Locale.ROOT, " (%.0f of %.0f untold)", sum[2],
                                sum[0] + sum[2])));
        return line.toString();
    }
}

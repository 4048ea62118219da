package org.gibbsite.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text file with one point a line: one or two numbers, parted by a comma, a semicolon or white space. */
final class PointTable {
    private static final int MOST = 1_000_000;

    private PointTable() {}

    /** Lines that are empty or begin with # do not count; nor does a first line of names. */
    static PointCloud read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new DataException("the points " + file + " cannot be read: " + FileReason.of(failed), failed);
        }
        List<double[]> rows = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#") || n == 0 && isHeading(line)) continue;
            double[] row = row(file, n + 1, line);
            if (!rows.isEmpty() && rows.getFirst().length != row.length) {
                throw new DataException(file.getFileName() + " line " + (n + 1) + ": " + row.length
                        + " numbers where the lines before have " + rows.getFirst().length + ".");
            }
            rows.add(row);
            if (rows.size() > MOST) throw new DataException(file.getFileName() + " has more than " + MOST + " points.");
        }
        if (rows.isEmpty()) throw new DataException(file.getFileName() + " holds no points.");
        int d = rows.getFirst().length;
        double[] points = new double[rows.size() * d];
        for (int n = 0; n < rows.size(); n++) System.arraycopy(rows.get(n), 0, points, n * d, d);
        return new PointCloud(points, d, new int[rows.size()], new double[0][]);
    }

    private static boolean isHeading(String line) {
        return Arrays.stream(words(line)).allMatch(word -> word.matches("[\"\\p{L}_].*")
                && !word.matches("(?i)nan|inf(inity)?"));
    }

    private static String[] words(String line) { return line.split("\\s*[,;]\\s*|\\s+"); }

    private static double[] row(Path file, int number, String line) {
        String[] words = words(line);
        if (words.length > 2) {
            throw new DataException(file.getFileName() + " line " + number + ": " + words.length
                    + " columns where one or two are read.");
        }
        double[] row = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                row[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException notANumber) {
                throw new DataException(file.getFileName() + " line " + number + ": '" + words[i] + "' is no number.");
            }
            if (!Double.isFinite(row[i])) {
                throw new DataException(file.getFileName() + " line " + number + ": '" + words[i]
                        + "' is no finite number.");
            }
        }
        return row;
    }
}

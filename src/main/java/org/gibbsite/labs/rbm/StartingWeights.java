package org.gibbsite.labs.rbm;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.experiment.Plural;
import org.gibbsite.models.rbm.Rbm;

/**
 * Initial weights written down by a person: {@code "1 -1; 1 0; -1 1"} has a row for each visible unit and in it a number for
 * each hidden unit, in nats. Empty stands for weights that are drawn.
 */
final class StartingWeights {
    /** Largest |w|, in nats, as everywhere: beyond it every probability is 0 or 1. */
    private static final float LIMIT = 30;

    private final float[][] rows;
    private final boolean hasCommas;

    private StartingWeights(float[][] rows, boolean hasCommas) {
        this.rows = rows;
        this.hasCommas = hasCommas;
    }

    /** @throws IllegalArgumentException one sentence that names what was found */
    static StartingWeights parse(String text) {
        List<String> rows = Arrays.stream(text.split(";")).map(String::strip).filter(row -> !row.isEmpty()).toList();
        float[][] numbers = new float[rows.size()][];
        for (int i = 0; i < numbers.length; i++) {
            String[] words = words(rows.get(i));
            numbers[i] = new float[words.length];
            for (int j = 0; j < words.length; j++) numbers[i][j] = number(words[j]);
            if (words.length != numbers[0].length) {
                throw new IllegalArgumentException("startingWeights must have the same number of weights in every row: "
                        + numbers[0].length + " in row 1, " + words.length + " in row " + (i + 1));
            }
        }
        return new StartingWeights(numbers, text.contains(","));
    }

    /** Spaces part weights, or commas do. Where both are there a comma within a number can only be meant for a point. */
    private static String[] words(String row) {
        String[] bySpace = row.split("\\s+");
        for (String word : bySpace) {
            if (bySpace.length > 1 && word.matches(".*\\d,\\d.*")) {
                throw new IllegalArgumentException(
                        "startingWeights must be numbers with a point where spaces part them, "
                                + "as in 0.5 -1; 1 0, found '" + word + "'");
            }
        }
        return row.split("[\\s,]+");
    }

    private static float number(String word) {
        try {
            float number = Float.parseFloat(word.replace('−', '-'));
            if (Math.abs(number) <= LIMIT) return number;
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("startingWeights must be numbers such as 1 -1; 1 0; -1 1, found '" + word
                    + "'", notANumber);
        }
        throw new IllegalArgumentException("startingWeights must lie between −" + (int) LIMIT + " and " + (int) LIMIT
                + " nats, found '" + word + "'");
    }

    /** @throws IllegalArgumentException where the shapes differ; nothing changes then, nor where there are none */
    void writeInto(Rbm rbm) {
        if (rows.length == 0) return;
        if (rows.length != rbm.visibleUnits() || rows[0].length != rbm.hiddenUnits()) {
            String comma = hasCommas ? "; commas part weights, a half is written 0.5" : "";
            throw new IllegalArgumentException("startingWeights has " + rows.length + " "
                    + Plural.of(rows.length, "row")
                    + " of " + rows[0].length + " " + Plural.of(rows[0].length, "weight") + ", but the model has "
                    + rbm.visibleUnits() + " visible and " + rbm.hiddenUnits() + " hidden units" + comma);
        }
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, rbm.weights().data, i * rows[i].length, rows[i].length);
        }
    }
}

package org.gibbsite.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Series;

/**
 * {@code metrics.csv}: one row for each step at which something was measured, one column for each series, an empty cell
 * where that series has no point or its value could not be told. A series with standard errors has a second column, its key with {@code Error} behind.
 */
final class MetricsTable {
    private MetricsTable() {}

    static String of(History history) {
        List<String> header = new ArrayList<>(List.of("step"));
        List<Column> columns = new ArrayList<>();
        for (String key : history.keys()) {
            Series series = history.get(key);
            header.add(key);
            columns.add(new Column(series, false));
            if (hasErrors(series)) {
                header.add(key + "Error");
                columns.add(new Column(series, true));
            }
        }
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        for (long step : steps(history)) {
            text.append(step);
            for (Column column : columns) text.append(',').append(column.at(step));
            text.append('\n');
        }
        return text.toString();
    }

    private static TreeSet<Long> steps(History history) {
        TreeSet<Long> steps = new TreeSet<>();
        for (String key : history.keys()) {
            Series series = history.get(key);
            for (int i = 0; i < series.size(); i++) steps.add(series.step(i));
        }
        return steps;
    }

    private static boolean hasErrors(Series series) {
        for (int i = 0; i < series.size(); i++) if (series.error(i) != 0) return true;
        return false;
    }

    /** Reads a series once from front to back, in the order of the rows. */
    private static final class Column {
        private final Series series;
        private final boolean errors;
        private int next;

        Column(Series series, boolean errors) {
            this.series = series;
            this.errors = errors;
        }

        String at(long step) {
            if (next >= series.size() || series.step(next) != step) return "";
            double value = errors ? series.error(next) : series.value(next);
            next++;
            return Double.isNaN(value) ? "" : Double.toString(value);
        }
    }
}

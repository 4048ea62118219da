package org.gibbsite.app.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * What {@link StartBench} found.
 *
 * @param processor as the system names it
 * @param cores     of the machine
 * @param rows      in the order measured
 */
public record StartBenchReport(String processor, int cores, List<Row> rows) {

    /**
     * One kind of start; all figures are medians in seconds.
     *
     * @param name      {@code --version}, {@code --help} or {@code window}
     * @param archive   whether the archive of loaded classes was in use
     * @param wall      until the command had ended, or until something moved in the window
     * @param processor time of the processor until then, the window's end included
     * @param window    until the window was there; NaN for commands
     * @param painted   until there was something in it; NaN for commands
     */
    public record Row(String name, boolean archive, double wall, double processor, double window, double painted) {
        static Row ofCommand(String name, boolean archive, double wall, double processor) {
            return new Row(name, archive, wall, processor, Double.NaN, Double.NaN);
        }

        /** For people. */
        public String text() {
            String kind = String.format(Locale.ROOT, "%-10s %-16s", name, archive ? "with archive" : "without archive");
            String cost = String.format(Locale.ROOT, "%6.2f s of the processor", processor);
            return Double.isNaN(window)
                    ? String.format(Locale.ROOT, "%s %6.2f s                                   %s", kind, wall, cost)
                    : String.format(Locale.ROOT, "%s %6.2f s window  %6.2f s painted  %6.2f s moves  %s", kind, window,
                            painted, wall, cost);
        }
    }

    /** {@code {"bench":"start","processor":…,"rows":[…]}}. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("bench", "start");
        json.addProperty("processor", processor);
        json.addProperty("cores", cores);
        JsonArray list = new JsonArray();
        rows.forEach(row -> list.add(json(row)));
        json.add("rows", list);
        return json;
    }

    private static JsonObject json(Row row) {
        JsonObject json = new JsonObject();
        json.addProperty("name", row.name());
        json.addProperty("archive", row.archive());
        json.addProperty("seconds", Rounded.thousandths(row.wall()));
        json.addProperty("processorSeconds", Rounded.thousandths(row.processor()));
        if (!Double.isNaN(row.window())) {
            json.addProperty("windowSeconds", Rounded.thousandths(row.window()));
            json.addProperty("paintedSeconds", Rounded.thousandths(row.painted()));
        }
        return json;
    }
}

package org.gibbsite.lesson;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gibbsite.experiment.Curve;

/** A worksheet with its answers and the present run as one HTML file, which needs no other. */
public final class WorksheetReport {
    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;"
            + "color:#1f2328}table{border-collapse:collapse}td,th{border:1px solid #8a939d;padding:.2em .6em;"
            + "text-align:left}blockquote{white-space:pre-wrap;border-left:.3em solid #0067ac;margin:0;"
            + "padding:.2em 1em}figure{display:inline-block;margin:1em 1em 0 0}code{overflow-wrap:anywhere}";

    private WorksheetReport() {}

    public static String html(Worksheet sheet, Answers answers, RunRecord run) {
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(sheet.title())).append("</title><style>").append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(sheet.title())).append("</h1>\n");
        for (int k = 0; k < sheet.tasks().size(); k++) {
            Section task = sheet.tasks().get(k);
            html.append("<h2>").append(k + 1).append(". ").append(escaped(task.heading())).append("</h2>\n");
            task.blocks().forEach(block -> html.append("<p>").append(escaped(BlockWords.of(block))).append("</p>\n"));
            String answer = answers.get(k).isBlank() ? "(no answer)" : answers.get(k);
            html.append("<blockquote>").append(escaped(answer)).append("</blockquote>\n");
        }
        return html.append(run(run)).append("</body></html>\n").toString();
    }

    private static String run(RunRecord run) {
        return "<h2>The run on the screen</h2>\n<p>Address, from which it comes again bit for bit: <code>"
                + escaped(run.address()) + "</code></p>\n" + table("Setting", run.settings())
                + table("Measured", run.metrics().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        metric -> String.format(Locale.ROOT, "%.6g", metric.getValue()), (a, b) -> a,
                        java.util.TreeMap::new)))
                + run.curves().stream().filter(curve -> curve.size() > 0).map(curve -> figure(curve, run.stepName()))
                        .collect(Collectors.joining());
    }

    private static String table(String head, Map<String, String> rows) {
        return "<table><tr><th>" + head + "</th><th>Value</th></tr>\n" + rows.entrySet().stream()
                .map(row -> "<tr><td>" + escaped(row.getKey()) + "</td><td>" + escaped(row.getValue()) + "</td></tr>\n")
                .collect(Collectors.joining()) + "</table>\n<p></p>\n";
    }

    private static String figure(Curve curve, String stepName) {
        return "<figure><figcaption><b>" + escaped(curve.name()) + "</b> (" + escaped(curve.unit()) + ")</figcaption>\n"
                + CurveSvg.of(curve, stepName) + "</figure>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

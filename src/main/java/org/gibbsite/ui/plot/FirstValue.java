package org.gibbsite.ui.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Numbers;

/** What stands in place of a value that is not there yet: when it comes, the same words in charts, tabs and panels. */
public final class FirstValue {
    private FirstValue() {}

    /** {@code "first value at sweep 260"}. @param now the step at which the run stands */
    public static String words(Absence why, long now) {
        if (why.isForGood()) return why.reason();
        if (!why.isKnown()) return "not measured yet";
        return why.step() <= now
                ? "being measured, for " + at(why)
                : "first value at " + at(why);
    }

    /** For narrow places: {@code "from sweep 260"}. */
    public static String brief(Absence why, long now) {
        if (why.isForGood()) return why.reason().replaceFirst(":.*", "");
        if (!why.isKnown()) return "not yet";
        return why.step() <= now ? "being measured" : "from " + at(why);
    }

    /** Of several curves in one chart: of the one that has a value first, else of the first that says why not. */
    public static Absence of(List<Curve> curves) {
        return curves.stream().filter(curve -> curve.size() == 0).map(Curve::absence).filter(Absence::isKnown)
                .min(Comparator.comparing(Absence::isForGood).thenComparingLong(Absence::step))
                .orElse(Absence.UNKNOWN);
    }

    private static String at(Absence why) { return why.stepName() + " " + Numbers.count(why.step()); }

    /** The words in the middle of a sheet. */
    public static void paint(Pen pen, String words) {
        paint(pen, words, 0, 0, pen.width(), pen.height());
    }

    /** The words in the middle of a box, muted, in as many lines as they need and have room. */
    public static void paint(Pen pen, String words, double x, double y, double wide, double high) {
        List<String> lines = lines(pen, words, wide - 4);
        double line = pen.line(), top = y + high / 2 - (lines.size() - 1) * line / 2;
        for (int k = 0; k < lines.size(); k++) {
            double middle = top + k * line;
            if (middle - line / 2 < y - 1 || middle + line / 2 > y + high + 1) continue;
            pen.text(lines.get(k), pen.palette().muted(), 0.5, x + wide / 2, middle);
        }
    }

    /** One line where it fits, else broken where the sense allows, else between words. */
    private static List<String> lines(Pen pen, String words, double wide) {
        if (pen.width(words) <= wide) return List.of(words);
        List<String> lines = new ArrayList<>();
        for (String part : words.split(" · |(?<=[:,]) ")) {
            String line = "";
            for (String word : part.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && pen.width(longer) > wide) {
                    lines.add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.add(line);
        }
        return lines;
    }
}

package org.gibbsite.app.bench;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import org.gibbsite.controller.Grain;

/**
 * What {@link UiBench} found.
 *
 * @param lab         that ran
 * @param grain       of play
 * @param all         whether all its panels were open, or the page as it opens
 * @param threads     of the training
 * @param cores       of the machine
 * @param hidden      updates a second without a window, one per round
 * @param open        updates a second with the window open and all panels shown, one per round
 * @param worstDelay  of an event on the JavaFX thread while training, milliseconds
 * @param medianDelay milliseconds
 * @param drawingCores processor seconds a second that the toolkit's threads use with the window open, median of rounds
 * @param drawingShare of drawing in the program's processor time as the status line tells it, 0 … 1, median of its seconds;
 *                    NaN where the measurement was shorter than one
 * @param frames      pictures a second that the window took, median of rounds
 */
public record UiBenchReport(String lab, Grain grain, boolean all, int threads, int cores, List<Double> hidden,
        List<Double> open, double worstDelay, double medianDelay, double drawingCores, double drawingShare,
        double frames) {
    public UiBenchReport {
        hidden = List.copyOf(hidden);
        open = List.copyOf(open);
    }

    public double hiddenMedian() { return Medians.of(hidden); }

    public double openMedian() { return Medians.of(open); }

    /** Training rate with the window open over that without. */
    public double share() {
        return openMedian() / hiddenMedian();
    }

    /** For people. */
    public List<String> lines() {
        return List.of(lab + ", played by " + grain.name().toLowerCase(Locale.ROOT) + "s",
                String.format(Locale.ROOT, "%d training thread%s on %d cores, medians of %d rounds", threads,
                        threads == 1 ? "" : "s", cores, hidden.size()),
                String.format(Locale.ROOT, "without a window       %,8.0f updates/s", hiddenMedian()),
                String.format(Locale.ROOT, "%-22s %,8.0f updates/s   %.1f %%",
                        all ? "all panels open" : "page as it opens", openMedian(), 100 * share()),
                String.format(Locale.ROOT, "pictures               %8.1f a second", frames),
                String.format(Locale.ROOT, "event delay            %8.1f ms at worst, median %.1f ms", worstDelay,
                        medianDelay),
                String.format(Locale.ROOT, "drawing uses           %8.3f cores", drawingCores),
                String.format(Locale.ROOT, "the status line says   drawing %.1f %%", 100 * drawingShare));
    }

    /** {@code {"bench":"ui","threads":N,…}}. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("bench", "ui");
        json.addProperty("lab", lab);
        json.addProperty("grain", grain.name().toLowerCase(Locale.ROOT));
        json.addProperty("threads", threads);
        json.addProperty("cores", cores);
        json.addProperty("updatesPerSecondHidden", Rounded.thousandths(hiddenMedian()));
        json.addProperty("updatesPerSecondOpen", Rounded.thousandths(openMedian()));
        json.addProperty("share", Rounded.thousandths(share()));
        json.addProperty("worstDelayMilliseconds", Rounded.thousandths(worstDelay));
        json.addProperty("medianDelayMilliseconds", Rounded.thousandths(medianDelay));
        json.addProperty("drawingCores", Rounded.thousandths(drawingCores));
        json.add("drawingShare",
                Double.isNaN(drawingShare) ? JsonNull.INSTANCE : new JsonPrimitive(Rounded.thousandths(drawingShare)));
        json.addProperty("framesPerSecond", Rounded.thousandths(frames));
        return json;
    }
}

package org.gibbsite.app.bench;

import com.google.gson.JsonObject;
import java.util.Locale;

/**
 * What {@link EmBench} found.
 *
 * @param processor      as the system names it
 * @param logLikelihood  L/N that both had after the same rounds, nats
 * @param milliseconds   a round of ours, the median
 * @param peer           with its version, empty where none is installed
 * @param peerMilliseconds its median, NaN where none is installed
 */
public record EmBenchReport(String processor, int points, int components, double logLikelihood, double milliseconds,
        String peer, double peerMilliseconds) {

    /** For people. */
    public String text() {
        String own = String.format(Locale.ROOT, "%s, 1 thread; %,d points, %d components: %.2f ms a round", processor,
                points, components, milliseconds);
        if (peer.isEmpty()) return own + "   no peer installed (scikit-learn for python3)";
        return own + String.format(Locale.ROOT, "   %.2f × %s (%.2f)", peerMilliseconds / milliseconds, peer,
                peerMilliseconds);
    }

    /** {@code {"bench":"em","points":N,…,"milliseconds":…,…}}. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("bench", "em");
        json.addProperty("threads", 1);
        json.addProperty("cpu", processor);
        json.addProperty("points", points);
        json.addProperty("components", components);
        json.addProperty("logLikelihood", logLikelihood);
        json.addProperty("milliseconds", Rounded.thousandths(milliseconds));
        if (peer.isEmpty()) return json;
        json.addProperty("peer", peer);
        json.addProperty("peerMilliseconds", Rounded.thousandths(peerMilliseconds));
        json.addProperty("ratio", Rounded.thousandths(peerMilliseconds / milliseconds));
        return json;
    }
}

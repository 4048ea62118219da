package org.gibbsite.app.bench;

import com.google.gson.JsonObject;
import java.util.Locale;

/**
 * What {@link VaeBench} found.
 *
 * @param processor           as the system names it
 * @param vectorBits          width of the vectors in use
 * @param threads             of our training
 * @param data                title of the data set
 * @param imagesPerSecond     ours, the median
 * @param peer                the fastest peer with its version and threads, empty where none is installed
 * @param peerImagesPerSecond its median, NaN where none is installed
 */
public record VaeBenchReport(String processor, int vectorBits, int threads, String data, double imagesPerSecond,
        String peer, double peerImagesPerSecond) {

    /** For people. */
    public String text() {
        String own = String.format(Locale.ROOT,
                "%s, %d-bit vectors, %d thread(s); %s; 784–500–2–500–784, batch 100, Adam: %,.0f images/s", processor,
                vectorBits, threads, data, imagesPerSecond);
        if (peer.isEmpty()) return own + "   no peer installed (NumPy or PyTorch for python3)";
        return own + String.format(Locale.ROOT, "   %.2f × %s (%,.0f)", imagesPerSecond / peerImagesPerSecond, peer,
                peerImagesPerSecond);
    }

    /** {@code {"bench":"vae","threads":N,"imagesPerSecond":…,…}}. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("bench", "vae");
        json.addProperty("threads", threads);
        json.addProperty("cpu", processor);
        json.addProperty("vectorBits", vectorBits);
        json.addProperty("data", data);
        json.addProperty("imagesPerSecond", Rounded.thousandths(imagesPerSecond));
        if (peer.isEmpty()) return json;
        json.addProperty("peer", peer);
        json.addProperty("peerImagesPerSecond", Rounded.thousandths(peerImagesPerSecond));
        json.addProperty("ratio", Rounded.thousandths(imagesPerSecond / peerImagesPerSecond));
        return json;
    }
}

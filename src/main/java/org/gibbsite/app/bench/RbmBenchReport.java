package org.gibbsite.app.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * What {@link RbmBench} found.
 *
 * @param processor  as the system names it
 * @param vectorBits width of the vectors in use
 * @param threads    of our training
 * @param data       title of the data set
 * @param rows       in the order measured
 */
public record RbmBenchReport(String processor, int vectorBits, int threads, String data, List<Row> rows) {

    /**
     * One configuration.
     *
     * @param name                such as {@code "cd1-784x500-b20"}, with {@code "-sampled"} where v₁ is sampled
     * @param imagesPerSecond     ours, the median
     * @param peer                the fastest peer with its version and threads, empty where none is installed
     * @param peerImagesPerSecond its median, NaN where none is installed
     */
    public record Row(String name, double imagesPerSecond, String peer, double peerImagesPerSecond) {
        /** Ours over the fastest peer's, NaN where none is installed. */
        public double ratio() {
            return imagesPerSecond / peerImagesPerSecond;
        }

        /** For people. */
        public String text() {
            String own = String.format(Locale.ROOT, "%-26s %,9.0f images/s", name, imagesPerSecond);
            if (peer.isEmpty()) return own + "   no peer installed (NumPy or PyTorch for python3)";
            return own + String.format(Locale.ROOT, "   %.2f × %s (%,.0f)", ratio(), peer, peerImagesPerSecond);
        }
    }

    /** For people: what was measured, and on what. */
    public String heading() {
        return processor + ", " + vectorBits + "-bit vectors, " + threads + (threads == 1 ? " thread" : " threads")
                + "; " + data + "; medians over mini-epochs of " + Contestant.MINI_EPOCH + " images, after a warm-up";
    }

    /** {@code {"bench":"rbm","threads":N,"rows":[{"name":…,"imagesPerSecond":…},…]}} and more. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("bench", "rbm");
        json.addProperty("threads", threads);
        json.addProperty("cpu", processor);
        json.addProperty("vectorBits", vectorBits);
        json.addProperty("data", data);
        JsonArray array = new JsonArray();
        for (Row row : rows) {
            JsonObject object = new JsonObject();
            object.addProperty("name", row.name());
            object.addProperty("imagesPerSecond", Rounded.thousandths(row.imagesPerSecond()));
            if (!row.peer().isEmpty()) {
                object.addProperty("peer", row.peer());
                object.addProperty("peerImagesPerSecond", Rounded.thousandths(row.peerImagesPerSecond()));
                object.addProperty("ratio", Rounded.thousandths(row.ratio()));
            }
            array.add(object);
        }
        json.add("rows", array);
        return json;
    }
}

package org.gibbsite.app.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * What {@link ProductBench} found.
 *
 * @param processor  as the system names it
 * @param vectorBits width of the vectors in use
 * @param threads    of ours and of the peer
 * @param peer       NumPy with its version and kernel, empty where it is not installed
 * @param rows       in the order measured
 */
public record ProductBenchReport(String processor, int vectorBits, int threads, String peer, List<Row> rows) {

    /**
     * One shape; all figures are medians.
     *
     * @param name       rows × inner × columns, and which factor is stored transposed
     * @param gflops     ours, 10⁹ operations a second
     * @param peakGflops the most that the core does at the same time
     * @param share      ours over the peak
     * @param peerGflops NumPy's, NaN where it is not installed
     * @param ratio      ours over NumPy's, NaN where it is not installed
     */
    public record Row(String name, double gflops, double peakGflops, double share, double peerGflops, double ratio) {
        /** For people. */
        public String text() {
            String own = String.format(Locale.ROOT, "%-36s %7.1f GFLOP/s  %3.0f %% of %.1f", name, gflops, 100 * share,
                    peakGflops);
            return Double.isNaN(ratio) ? own : own + String.format(Locale.ROOT, "   %.2f × %.1f", ratio, peerGflops);
        }
    }

    /** For people: what was measured, and on what. */
    public List<String> heading() {
        return List.of(
                processor + ", " + vectorBits + "-bit vectors, " + threads + (threads == 1 ? " thread" : " threads"),
                peer.isEmpty()
                        ? "share of the multiply-add peak; no NumPy for python3 to compare with"
                        : "share of the multiply-add peak; ratio to " + peer);
    }

    /** {@code {"bench":"product","threads":N,"rows":[{"name":…,"gflops":…},…]}} and more. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("bench", "product");
        json.addProperty("threads", threads);
        json.addProperty("cpu", processor);
        json.addProperty("vectorBits", vectorBits);
        if (!peer.isEmpty()) json.addProperty("peer", peer);
        JsonArray array = new JsonArray();
        for (Row row : rows) {
            JsonObject object = new JsonObject();
            object.addProperty("name", row.name());
            object.addProperty("gflops", Rounded.thousandths(row.gflops()));
            object.addProperty("peakGflops", Rounded.thousandths(row.peakGflops()));
            object.addProperty("share", Rounded.thousandths(row.share()));
            if (!peer.isEmpty()) {
                object.addProperty("peerGflops", Rounded.thousandths(row.peerGflops()));
                object.addProperty("ratio", Rounded.thousandths(row.ratio()));
            }
            array.add(object);
        }
        json.add("rows", array);
        return json;
    }
}

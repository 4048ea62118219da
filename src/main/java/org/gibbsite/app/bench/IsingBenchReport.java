package org.gibbsite.app.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * What {@link IsingBench} found.
 *
 * @param processor  as the system names it
 * @param vectorBits width of the vectors in use
 * @param rows       in the order measured
 */
public record IsingBenchReport(String processor, int vectorBits, List<Row> rows) {

    /**
     * One kind of move at one side.
     *
     * @param name              {@code "metropolis-256"}
     * @param updates           site updates a nanosecond; NaN for clusters
     * @param generatorUpdates  site updates a nanosecond for which random numbers could be drawn; NaN for clusters
     * @param clusters          a second; NaN for sweeps
     * @param plainClusters     a second, grown site by site with a stack; NaN for sweeps
     * @param clusterSize       mean sites of a cluster; NaN for sweeps
     * @param peer              the faster of NumPy's variants, empty where there is none
     * @param peerUpdates       its site updates a nanosecond
     */
    public record Row(String name, double updates, double generatorUpdates, double clusters, double plainClusters,
            double clusterSize, String peer, double peerUpdates) {

        static Row ofSweeps(String name, double updates, double generatorUpdates, String peer, double peerUpdates) {
            return new Row(name, updates, generatorUpdates, Double.NaN, Double.NaN, Double.NaN, peer, peerUpdates);
        }

        static Row ofClusters(String name, double clusters, double plainClusters, double clusterSize) {
            return new Row(name, Double.NaN, Double.NaN, clusters, plainClusters, clusterSize, "", Double.NaN);
        }

        /** Site updates a nanosecond if the random numbers cost nothing. */
        public double sweepUpdates() {
            return 1 / Math.max(1e-9, 1 / updates - 1 / generatorUpdates);
        }

        /** Ours over the peer's. */
        public double ratio() { return updates / peerUpdates; }

        /** For people. */
        public List<String> lines() {
            if (Double.isNaN(updates)) {
                return List.of(String.format(Locale.ROOT,
                        "%-16s %8.0f clusters/s of %.0f sites each, %.1f × site by site with a stack",
                        name, clusters, clusterSize, clusters / plainClusters));
            }
            String own = String.format(Locale.ROOT,
                    "%-16s %8.3f spin updates/ns   random numbers alone %.3f, all else alone %.3f", name, updates,
                    generatorUpdates, sweepUpdates());
            String beside = peer.isEmpty()
                    ? "                 no peer installed (NumPy for python3)"
                    : String.format(Locale.ROOT, "                 %.1f × %s (%.4f)", ratio(), peer, peerUpdates);
            return List.of(own, beside);
        }

        private JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("name", name);
            if (Double.isNaN(updates)) {
                json.addProperty("clustersPerSecond", rounded(clusters));
                json.addProperty("plainClustersPerSecond", rounded(plainClusters));
                json.addProperty("plainRatio", rounded(clusters / plainClusters));
                json.addProperty("meanClusterSize", rounded(clusterSize));
                return json;
            }
            json.addProperty("spinUpdatesPerNanosecond", rounded(updates));
            json.addProperty("generatorUpdatesPerNanosecond", rounded(generatorUpdates));
            json.addProperty("sweepUpdatesPerNanosecond", rounded(sweepUpdates()));
            if (!peer.isEmpty()) {
                json.addProperty("peer", peer);
                json.addProperty("peerUpdatesPerNanosecond", rounded(peerUpdates));
                json.addProperty("ratio", rounded(ratio()));
            }
            return json;
        }
    }

    /** For people: what was measured, and on what. */
    public String heading() {
        return processor + ", " + vectorBits + "-bit vectors, 1 thread; Ising model at T_c; seconds of the processor";
    }

    /** {@code {"bench":"ising","threads":1,"rows":[{"name":…,"spinUpdatesPerNanosecond":…},…]}} and more. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("bench", "ising");
        json.addProperty("threads", 1);
        json.addProperty("cpu", processor);
        json.addProperty("vectorBits", vectorBits);
        JsonArray array = new JsonArray();
        for (Row row : rows) array.add(row.json());
        json.add("rows", array);
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}

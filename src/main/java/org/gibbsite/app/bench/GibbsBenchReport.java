package org.gibbsite.app.bench;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * What {@link GibbsBench} found.
 *
 * @param processor       as the system names it
 * @param vectorBits      width of the vectors in use
 * @param threads         of the large machine; the small one has one
 * @param productGflops   10⁹ operations a second of {@code multTransB} alone at 1000 × 784 × 500
 * @param sweepGflops     of the two products of a sweep of 1000 chains on 784–500, drawing and energies included
 * @param smallMegaSites  10⁶ unit draws a second of ten chains on 4–3, one thread
 */
public record GibbsBenchReport(String processor, int vectorBits, int threads, double productGflops, double sweepGflops,
        double smallMegaSites) {

    /** Rate of the sweep over that of the product alone. */
    public double share() {
        return sweepGflops / productGflops;
    }

    /** For people. */
    public List<String> lines() {
        return List.of(processor + ", " + vectorBits + "-bit vectors, " + threads + (threads == 1
                ? " thread"
                : " threads"),
                String.format(Locale.ROOT, "product 1000×784×500 alone       %8.1f GFLOP/s", productGflops),
                String.format(Locale.ROOT, "sweep of 1000 chains on 784–500  %8.1f GFLOP/s   %.0f %%", sweepGflops,
                        100 * share()),
                String.format(Locale.ROOT, "4–3 machine, one thread          %8.1f million unit draws/s",
                        smallMegaSites));
    }

    /** {@code {"bench":"gibbs","threads":N,…}}. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("bench", "gibbs");
        json.addProperty("threads", threads);
        json.addProperty("cpu", processor);
        json.addProperty("vectorBits", vectorBits);
        json.addProperty("productGflops", Rounded.thousandths(productGflops));
        json.addProperty("sweepGflops", Rounded.thousandths(sweepGflops));
        json.addProperty("share", Rounded.thousandths(share()));
        json.addProperty("smallSiteUpdatesPerSecond", Math.round(smallMegaSites * 1e6));
        return json;
    }
}

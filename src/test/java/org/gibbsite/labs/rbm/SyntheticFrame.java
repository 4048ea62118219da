package org.gibbsite.labs.rbm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.Film.Shot;
import org.gibbsite.labs.rbm.RbmFrame.Histogram;
import org.gibbsite.random.RandomKey;

/** A frame that looks like one of a trained machine: filters are oriented bumps, probes are blobs. */
public final class SyntheticFrame {
    private SyntheticFrame() {}

    public static RbmFrame of(int width, int height, int hidden, int probes, long step) {
        RandomKey key = RandomKey.of(7).fold(step);
        int visible = width * height;
        float[] weights = new float[visible * hidden];
        for (int j = 0; j < hidden; j++) filter(weights, width, height, hidden, j, key);
        float[] images = new float[probes * visible], reconstructions = new float[Math.min(20, probes) * visible];
        int[] labels = new int[probes];
        for (int n = 0; n < probes; n++) {
            labels[n] = n % 10;
            blob(images, n * visible, width, height, RandomKey.of(9).fold(n));
        }
        for (int i = 0; i < reconstructions.length; i++) {
            reconstructions[i] = 0.8f * images[i] + 0.2f * uniform(key.fold("r"), i);
        }
        float[] hiddenOn = new float[probes * hidden], activity = new float[hidden];
        for (int n = 0; n < probes; n++) for (int j = 0; j < hidden; j++) {
            float p = j % 37 == 5
                    ? 0.01f
                    : j % 41 == 7 ? 0.99f : (float) Math.pow(uniform(key.fold("h"), n * hidden + j), 4);
            hiddenOn[n * hidden + j] = p;
            activity[j] += p / probes;
        }
        float[] hiddenBias = new float[hidden], visibleBias = new float[visible];
        for (int j = 0; j < hidden; j++) hiddenBias[j] = -2 * uniform(key.fold("b"), j);
        Histogram[] histograms = {histogram("W", 0.5), histogram("a", 5), histogram("b", 2), histogram("ΔW", 0.001),
                histogram("Δa", 0.01), histogram("Δb", 0.002)};
        return new RbmFrame(step, width, height, hidden, weights, visibleBias, hiddenBias, images, labels, hiddenOn,
                Math.min(20, probes), reconstructions, reconstructions.clone(), step * 10, histograms, activity, 10,
                false, 1, Optional.of(update(images, visible, probes, hidden, key)), film(weights, hidden, step), 0,
                Optional.empty());
    }

    /** Weights that grow from nothing to those of {@code step}. */
    private static List<Shot> film(float[] weights, int hidden, long step) {
        List<Shot> shots = new ArrayList<>();
        for (long past = 0; past < step; past++) {
            float[] then = new float[weights.length];
            for (int i = 0; i < then.length; i++) then[i] = weights[i] * (past + 0.1f) / step;
            shots.add(Shot.of(past, then, hidden, hidden));
            if (shots.size() > 8) break;
        }
        return shots;
    }

    private static void filter(float[] weights, int width, int height, int hidden, int j, RandomKey key) {
        RandomKey own = key.fold(j);
        double x0 = uniform(own, 0) * width, y0 = uniform(own, 1) * height, angle = Math.PI * uniform(own, 2);
        double size = width / 6.0, strength = j % 37 == 5 ? 0.005 : 0.3 + 0.5 * uniform(own, 3);
        for (int i = 0; i < width * height; i++) {
            double dx = i % width - x0, dy = i / width - y0;
            double along = Math.cos(angle) * dx + Math.sin(angle) * dy;
            double bump = Math.exp(-(dx * dx + dy * dy) / (2 * size * size)) * Math.cos(along / size * 2);
            weights[i * hidden + j] = (float) (strength * bump + 0.02 * (uniform(own, 10 + i) - 0.5));
        }
    }

    private static void blob(float[] images, int from, int width, int height, RandomKey key) {
        double x0 = width * (0.3 + 0.4 * uniform(key, 0)), y0 = height * (0.3 + 0.4 * uniform(key, 1));
        for (int i = 0; i < width * height; i++) {
            double r = Math.hypot(i % width - x0, i / width - y0) - width / 4.0;
            images[from + i] = (float) Math.exp(-r * r / 2);
        }
    }

    /** A complete update of CD-1 on the first probes, or on a batch of noise where there are none. */
    private static Microscope update(float[] images, int visible, int probes, int hidden, RandomKey key) {
        int cases = Math.max(1, Math.min(20, probes));
        float[] v0 = probes == 0 ? noise(cases * visible, key.fold("v")) : Arrays.copyOf(images, cases * visible);
        float[] p0 = noise(cases * hidden, key.fold("p")), u0 = noise(cases * hidden, key.fold("u"));
        float[] h0 = new float[cases * hidden], change = noise(visible * hidden, key.fold("w"));
        for (int i = 0; i < h0.length; i++) h0[i] = u0[i] < p0[i] ? 1 : 0;
        for (int i = 0; i < change.length; i++) change[i] = 0.01f * (change[i] - 0.5f);
        float[] v1 = noise(cases * visible, key.fold("v1")), h1 = noise(cases * hidden, key.fold("h1"));
        return new Microscope(3, 1, cases, new Microscope.Constants(0.01f, 0.7f, 0, 0, true, false),
                new Microscope.Layer(new float[0], new float[0], v0), new Microscope.Layer(p0, u0, h0),
                new Microscope.Layer(v1, new float[0], v1), new Microscope.Layer(h1, new float[0], h1),
                new Microscope.Statistics(noise(visible * hidden, key.fold("+")),
                        noise(visible * hidden, key.fold("−")), change, new float[visible], new float[hidden]));
    }

    private static float[] noise(int count, RandomKey key) {
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) noise[i] = uniform(key, i);
        return noise;
    }

    private static Histogram histogram(String name, double limit) {
        int[] counts = new int[81];
        for (int i = 0; i < 81; i++) counts[i] = (int) (5000 * Math.exp(-Math.abs(i - 42) / 6.0));
        return new Histogram(name, -limit, limit, counts);
    }

    private static float uniform(RandomKey key, int index) { return (key.word(index) >>> 8) * 0x1p-24f; }
}

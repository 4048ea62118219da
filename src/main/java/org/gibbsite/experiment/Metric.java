package org.gibbsite.experiment;

/**
 * A quantity that a lab measures: the one place for its names, as charts, summaries, files and diagnoses show them.
 *
 * @param key    as in metrics.csv and summary.json: {@code "reconstructionMseTest"}
 * @param name   the words on the screen: {@code "Reconstruction error, test"}
 * @param unit   with its denominator: {@code "MSE / pixel"}, {@code "nats / image"}
 * @param better which way is good
 */
public record Metric(String key, String name, String unit, Better better) {
    /** Which values a learner or a sampler is after. */
    public enum Better {
        LOWER, HIGHER, NEITHER
    }

    /** Of which neither way is good. */
    public static Metric of(String key, String name, String unit) {
        return new Metric(key, name, unit, Better.NEITHER);
    }

    /** Of which less is better. */
    public static Metric lower(String key, String name, String unit) {
        return new Metric(key, name, unit, Better.LOWER);
    }

    /** Of which more is better. */
    public static Metric higher(String key, String name, String unit) {
        return new Metric(key, name, unit, Better.HIGHER);
    }

    /** The same of one of several alike, a layer of three: its number ends the key. */
    public Metric ofLayer(int layer) {
        return new Metric(key + layer, name + ", layer " + layer, unit, better);
    }
}

package org.gibbsite.controller;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;

/**
 * What a run file says in words, as {@code manifest.json}.
 *
 * @param format   {@value #FORMAT}; a file with a greater one is from a newer version
 * @param version  of the application
 * @param settings of the start: name → text
 * @param dataHash of the training data, empty where there are none
 * @param backend  with which the numbers were made
 * @param journal  knob turns and acts up to {@code step}; acts since format 2
 * @param history  by key: what the arrays {@code history/<key>/…} are
 * @param models   that the run began with, as arrays {@code models/…}; since format 3, null before
 */
record RunManifest(int format, String version, String lab, Map<String, String> settings, long seed, long step,
        String dataHash, String backend, List<Turn> journal, Map<String, Label> history,
        List<ModelLabel> models) {
    static final int FORMAT = 3;
    /** Of a run that began with no model: the version before reads it. */
    static final int WITHOUT_MODELS = 2;
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * A knob turn or an act.
     *
     * @param settings of a knob turn only those that changed: name → text; of an act none
     * @param act      its name, null for a knob turn
     * @param text     of the act
     */
    record Turn(long step, Map<String, String> settings, String act, String text) {

        boolean isComplete() { return settings != null && !hasNull(settings) && (act == null || text != null); }
    }

    record Label(String name, String unit) {}

    String toJson() { return JSON.toJson(this); }

    /** @throws IllegalArgumentException one sentence when the text is not a manifest of a known format */
    static RunManifest parse(String json) {
        RunManifest manifest;
        try {
            manifest = JSON.fromJson(json, RunManifest.class);
        } catch (JsonParseException malformed) {
            throw new IllegalArgumentException("expected JSON of a run in manifest.json, found something else",
                    malformed);
        }
        if (manifest != null && manifest.format > FORMAT) {
            throw new IllegalArgumentException("this file is of format " + manifest.format + ", from a newer version ("
                    + manifest.version + "); this version reads up to format " + FORMAT);
        }
        if (manifest == null || !manifest.isComplete()) {
            throw new IllegalArgumentException(
                    "manifest.json lacks some of lab, settings, seed, step, journal, history");
        }
        return manifest;
    }

    private boolean isComplete() {
        return format >= 1 && lab != null && settings != null && !hasNull(settings) && step >= 0 && journal != null
                && journal.stream().allMatch(t -> t != null && t.isComplete())
                && history != null && history.values().stream()
                        .allMatch(label -> label != null && label.name() != null && label.unit() != null)
                && (models == null || !models.contains(null));
    }

    private static boolean hasNull(Map<String, String> map) {
        return map.containsValue(null);
    }
}

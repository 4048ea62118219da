package org.gibbsite.controller;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.ModelReference;
import org.gibbsite.experiment.TrainedModel;

/**
 * What a file says of a model in words: {@code model.json} of a model's own file, an entry in {@code manifest.json} of a run.
 *
 * @param format {@value #FORMAT}; a greater one is from a newer version
 * @param hash   of the content
 * @param origin see {@link TrainedModel.Provenance}
 */
record ModelLabel(int format, String kind, String hash, String origin, String data) {
    static final int FORMAT = 1;
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    static ModelLabel of(TrainedModel model) {
        return new ModelLabel(FORMAT, model.kind().name(), model.hash(), model.provenance().origin(),
                model.provenance().data());
    }

    static ModelLabel parse(String json) {
        try {
            ModelLabel label = JSON.fromJson(json, ModelLabel.class);
            if (label != null) return label;
        } catch (JsonParseException malformed) {
            throw new IllegalArgumentException("expected JSON of a model, found something else", malformed);
        }
        throw new IllegalArgumentException("expected JSON of a model, found nothing");
    }

    String toJson() { return JSON.toJson(this); }

    ModelReference reference() {
        return ModelReference.parse(kind + ":" + hash).orElseThrow(() -> new IllegalArgumentException(
                "expected kind and hash of a model, found '" + kind + "' and '" + hash + "'"));
    }

    /**
     * The model with these arrays.
     *
     * @param kinds known here
     * @throws IllegalArgumentException one sentence, where the kind is not among them, or the arrays are not those of the hash
     */
    TrainedModel model(Map<String, Tensor> arrays, List<ModelKind> kinds) {
        ModelReference stated = reference();
        if (format > FORMAT) {
            throw new IllegalArgumentException("model " + stated + " is of format " + format
                    + ", from a newer version; this version reads up to format " + FORMAT);
        }
        ModelKind known = kinds.stream().filter(each -> each.name().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a model of kind " + kind + " is not accepted here; "
                        + (kinds.isEmpty() ? "none is" : "kinds are " + words(kinds))));
        TrainedModel model = new TrainedModel(known, new TreeMap<>(arrays),
                new TrainedModel.Provenance(Objects.requireNonNullElse(origin, ""),
                        Objects.requireNonNullElse(data, "")));
        if (model.hash().equals(hash)) return model;
        throw new IllegalArgumentException("the model was damaged or changed: its hash is stated as " + hash
                + ", and its arrays have " + model.hash());
    }

    static String words(List<ModelKind> kinds) {
        return String.join(", ", kinds.stream().map(ModelKind::name).toList());
    }
}

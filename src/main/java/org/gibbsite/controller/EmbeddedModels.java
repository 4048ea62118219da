package org.gibbsite.controller;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.ModelReference;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.experiment.TrainedModel;

/**
 * The models in a run file, before those of the machine.
 *
 * @param own     of the file
 * @param further asked for what is not in the file
 */
record EmbeddedModels(List<TrainedModel> own, ModelStore further) implements ModelStore {
    /** Arrays are named {@code models/rbm-0123456789abcdef/weights}. */
    static final String FOLDER = "models/";

    @Override public TrainedModel find(String name, List<ModelKind> wanted) {
        ModelReference reference = ModelReference.parse(name).orElse(null);
        return own.stream().filter(model -> model.reference().equals(reference)).findFirst()
                .orElseGet(() -> further.find(name, wanted));
    }

    /** Adds the arrays of the models to those of a run. @return what the manifest says of them, each once */
    static List<ModelLabel> write(List<TrainedModel> models, SortedMap<String, Tensor> arrays) {
        Map<String, ModelLabel> labels = new LinkedHashMap<>();
        for (TrainedModel model : models) {
            String folder = folder(model.reference());
            if (labels.putIfAbsent(folder, ModelLabel.of(model)) != null) continue;
            model.arrays().forEach((name, array) -> arrays.put(folder + name, array));
        }
        return List.copyOf(labels.values());
    }

    /** @throws IllegalArgumentException one sentence, where a model is damaged or of a kind that is not known */
    static List<TrainedModel> read(List<ModelLabel> labels, SortedMap<String, Tensor> arrays, List<ModelKind> kinds) {
        List<TrainedModel> models = new ArrayList<>();
        for (ModelLabel label : labels) {
            String folder = folder(label.reference());
            SortedMap<String, Tensor> own = new TreeMap<>();
            arrays.tailMap(folder).forEach((name, array) -> {
                if (name.startsWith(folder)) own.put(name.substring(folder.length()), array);
            });
            models.add(label.model(own, kinds));
        }
        return models;
    }

    private static String folder(ModelReference reference) { return FOLDER + reference.fileName() + "/"; }
}

package org.gibbsite.controller;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;

/** Remembers which models a run has asked for, so that its file can hold them. Used by the thread of the run alone. */
final class UsedModels implements ModelStore {
    private final ModelStore store;
    private final Map<String, TrainedModel> used = new LinkedHashMap<>();

    UsedModels(ModelStore store) { this.store = store; }

    /** From which it takes them. */
    ModelStore store() { return store; }

    @Override public TrainedModel find(String name, List<ModelKind> wanted) {
        return used.computeIfAbsent(name, asked -> store.find(asked, wanted));
    }

    List<TrainedModel> all() { return List.copyOf(used.values()); }

    /** The settings with models named by their content, where they were named by path. */
    <S extends Record> S portable(S settings) {
        S portable = settings;
        for (Parameter parameter : Parameters.of(settings.getClass())) {
            if (Parameters.value(settings, parameter.name()) instanceof String text && used.containsKey(text)) {
                portable = Parameters.withText(portable, parameter.name(), used.get(text).reference().toString());
            }
        }
        return portable;
    }
}

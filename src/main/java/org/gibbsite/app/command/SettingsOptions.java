package org.gibbsite.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gibbsite.controller.ModelFolder;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.ModelReference;
import org.gibbsite.experiment.settings.Assignment;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;
import picocli.CommandLine.Option;

/** What is run: a preset and the changes of its settings. */
final class SettingsOptions {
    @Option(names = "--preset", paramLabel = "P", description = "Begin with these named settings (see: gibbsite labs).") private String preset;

    @Option(names = "--set", paramLabel = "name=value", description = "Change one setting; may be repeated.") private List<String> changes = List
            .of();

    @Option(names = "--data", paramLabel = "NAME|FOLDER", description = "Data set by name, or a folder of IDX files (see: gibbsite data list).") private String data;

    @Option(names = "--model", paramLabel = "MODEL|FILE", description = "Begin with a trained model: rbm: and its hash, a saved run, or an .npz file (see: gibbsite model list).") private String model;

    @Option(names = "--seed", paramLabel = "N", defaultValue = ""
            + RunAddress.DEFAULT_SEED, description = "All randomness follows from it (default: ${DEFAULT-VALUE}).") private long seed;

    long seed() { return seed; }

    /**
     * Preset or defaults with the model, the changes and the data, all at once; of several changes of one setting the last
     * counts. What does not count among the whole is refused, but for what a model sets besides its own name.
     *
     * @param models where a model is looked for, and kept
     */
    <S extends Record> S settings(Lab<S, ?> lab, ModelFolder models) {
        S settings = preset == null ? lab.defaults() : BadInput.unless(() -> lab.preset(preset));
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> ofModel = model == null ? Map.of() : BadInput.unless(() -> beginning(lab, models));
        for (String change : changes) put(texts, change);
        if (data != null) {
            Parameter setting = Parameters.withRole(lab.defaults().getClass(), Setting.Role.DATA).orElseThrow(
                    () -> new BadInput("lab " + lab.id() + " works without data: leave out --data"));
            if (data.isBlank()) throw new BadInput("--data must be the name of a data set or a folder, and is empty");
            texts.put(setting.name(), data);
        }
        return BadInput.unless(() -> {
            S whole = Parameters.withTexts(settings, joined(ofModel, texts));
            texts.keySet().forEach(name -> Parameters.requireCounting(whole, name));
            ofModel.forEach((name, text) -> {
                if (ModelReference.parse(text).isPresent()) Parameters.requireCounting(whole, name);
            });
            return whole;
        });
    }

    private static Map<String, String> joined(Map<String, String> first, Map<String, String> winning) {
        Map<String, String> all = new LinkedHashMap<>(first);
        all.putAll(winning);
        return all;
    }

    private Map<String, String> beginning(Lab<?, ?> lab, ModelFolder models) {
        if (lab.accepts().isEmpty()) throw new BadInput("lab " + lab.id() + " begins with no model: leave out --model");
        return models.beginning(lab, model);
    }

    private static void put(Map<String, String> texts, String change) {
        Assignment one = BadInput.unless(() -> Assignment.read(change, "--set wants name=value:"));
        texts.put(one.name(), one.value());
    }
}

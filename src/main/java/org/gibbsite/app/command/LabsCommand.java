package org.gibbsite.app.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gibbsite labs}: what there is to run, with presets and settings. */
@Command(name = "labs", description = "Lists the labs with their presets and settings.")
public final class LabsCommand implements Callable<Integer> {
    private final Labs labs;
    private final Output output;

    @Option(names = "--json", description = "One line of JSON instead of text.") private boolean json;

    public LabsCommand(Labs labs, Output output) {
        this.labs = labs;
        this.output = output;
    }

    @Override public Integer call() {
        if (json) output.json(all());
        else
            labs.all().forEach(lab -> print(lab.lab()));
        return Exit.DONE;
    }

    private void print(Lab<?, ?> lab) {
        output.line(lab.id() + "  " + lab.title() + " (chapter " + lab.chapter() + ")");
        output.line("    " + lab.promise());
        output.line("  presets");
        for (Preset<?> preset : lab.presets()) {
            output.line("    %-20s %s".formatted(preset.id(), preset.description()));
        }
        output.line("  settings (--set name=value)");
        for (Parameter parameter : parameters(lab)) {
            output.line("    %-20s %s; %s; default %s".formatted(parameter.name(), parameter.help(),
                    allowed(parameter) + (parameter.reciprocal() == null
                            ? ""
                            : "; or " + parameter.reciprocal().name() + ", its reciprocal"),
                    Parameters.text(Parameters.value(lab.defaults(), parameter.name()))
                            + (parameter.when().isAlways() ? "" : "; only where " + parameter.when().words())));
        }
        printActs(lab);
        printKinds("hands over models of kind", produced(lab));
        printKinds("begins with models of kind (--model)", accepted(lab));
    }

    private void printKinds(String words, java.util.List<String> kinds) {
        if (!kinds.isEmpty()) output.line("  " + words + " " + String.join(", ", kinds));
    }

    private static java.util.List<String> produced(Lab<?, ?> lab) {
        return lab.produces().stream().map(product -> product.kind().name()).toList();
    }

    private static java.util.List<String> accepted(Lab<?, ?> lab) {
        return lab.accepts().stream().map(intake -> intake.kind().name()).toList();
    }

    private static JsonArray names(java.util.List<String> kinds) {
        JsonArray names = new JsonArray();
        kinds.forEach(names::add);
        return names;
    }

    private void printActs(Lab<?, ?> lab) {
        if (lab.acts().isEmpty()) return;
        output.line("  acts (--act STEP:name=value)");
        for (ActKind kind : lab.acts()) {
            output.line("    %-20s %s For instance %s".formatted(kind.name(), kind.help(), kind.example()));
        }
    }

    private static JsonArray acts(Lab<?, ?> lab) {
        JsonArray acts = new JsonArray();
        for (ActKind kind : lab.acts()) {
            JsonObject object = new JsonObject();
            object.addProperty("name", kind.name());
            object.addProperty("help", kind.help());
            object.addProperty("example", kind.example());
            acts.add(object);
        }
        return acts;
    }

    private static String allowed(Parameter parameter) {
        if (parameter.isNumeric()) {
            return Parameters.text(parameter.min()) + " to " + Parameters.text(parameter.max());
        }
        if (!parameter.type().isEnum()) return type(parameter);
        return String.join(" | ", java.util.Arrays.stream(parameter.type().getEnumConstants()).map(Parameters::text)
                .toList());
    }

    private JsonObject all() {
        JsonArray array = new JsonArray();
        for (CommandLab<?, ?> lab : labs.all()) array.add(json(lab.lab()));
        JsonObject object = new JsonObject();
        object.add("labs", array);
        return object;
    }

    private static JsonObject json(Lab<?, ?> lab) {
        JsonObject object = new JsonObject();
        object.addProperty("id", lab.id());
        object.addProperty("chapter", lab.chapter());
        object.addProperty("title", lab.title());
        object.addProperty("promise", lab.promise());
        JsonArray presets = new JsonArray();
        for (Preset<?> preset : lab.presets()) presets.add(json(preset));
        object.add("presets", presets);
        JsonArray parameters = new JsonArray();
        for (Parameter parameter : parameters(lab)) {
            parameters.add(json(parameter, Parameters.value(lab.defaults(), parameter.name())));
        }
        object.add("parameters", parameters);
        object.add("acts", acts(lab));
        object.add("produces", names(produced(lab)));
        object.add("accepts", names(accepted(lab)));
        return object;
    }

    private static JsonObject json(Preset<?> preset) {
        JsonObject object = new JsonObject();
        object.addProperty("id", preset.id());
        object.addProperty("title", preset.title());
        object.addProperty("description", preset.description());
        return object;
    }

    private static JsonObject json(Parameter parameter, Object defaultValue) {
        JsonObject object = new JsonObject();
        object.addProperty("name", parameter.name());
        object.addProperty("type", type(parameter));
        object.add("default", Json.value(defaultValue));
        if (parameter.isNumeric()) {
            object.add("min", Json.number(parameter.min()));
            object.add("max", Json.number(parameter.max()));
        }
        if (parameter.type().isEnum()) {
            JsonArray choices = new JsonArray();
            for (Object constant : parameter.type().getEnumConstants()) choices.add(Json.value(constant));
            object.add("choices", choices);
        }
        object.addProperty("group", parameter.group());
        object.addProperty("symbol", parameter.symbol());
        object.addProperty("unit", parameter.unit());
        object.addProperty("help", parameter.help());
        if (parameter.reciprocal() != null) object.addProperty("reciprocal", parameter.reciprocal().name());
        if (!parameter.when().isAlways()) object.addProperty("when", parameter.when().toString());
        object.addProperty("applies", parameter.applies().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return object;
    }

    private static java.util.List<Parameter> parameters(Lab<?, ?> lab) {
        return Parameters.of(lab.defaults().getClass());
    }

    private static String type(Parameter parameter) {
        if (parameter.type() == double.class) return "number";
        if (parameter.isNumeric()) return "integer";
        if (parameter.type() == boolean.class) return "boolean";
        return parameter.type().isEnum() ? "choice" : "text";
    }
}

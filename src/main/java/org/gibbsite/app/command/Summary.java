package org.gibbsite.app.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.gibbsite.app.terminal.Words;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.Plural;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;

/**
 * What a run came to: {@code summary.json}, and a few lines for people.
 *
 * @param settings in force at the end
 * @param remark   on what the metrics leave out, one sentence; may be empty
 * @param steps    made since the start of the run, the saved part included
 * @param seconds  of training in this stretch; rates are of this stretch too, NaN where not known
 * @param acts     done by hand, which settings and seed do not tell
 * @param failure  one sentence, empty unless the run diverged
 */
record Summary(String lab, String stepName, String caseName, long seed, Record settings, long steps, double epoch,
        double seconds,
        double stepsPerSecond, double imagesPerSecond, String backend, int threads, String parameterHash, int acts,
        SortedMap<String, Double> metrics, String remark, List<Diagnosis> diagnoses, boolean interrupted,
        String failure) {
    /** More points than any run has: diagnoses see every one. */
    private static final int ALL = Integer.MAX_VALUE;

    static <S extends Record> Summary of(ExperimentRun<S, ?> run, Training.Outcome outcome) {
        Training.Moment end = outcome.moment();
        return of(run, end.seconds(), end.stepsPerSecond(run), end.casesPerSecond(run), outcome.interrupted(),
                outcome.failure());
    }

    static <S extends Record> Summary of(ExperimentRun<S, ?> run, double seconds, double stepsPerSecond,
            double imagesPerSecond, boolean interrupted, String failure) {
        return new Summary(run.lab().id(), run.stepName(), run.lab().caseName(), run.seed(), run.settings(),
                run.step(),
                run.progress().epoch(), seconds, stepsPerSecond, imagesPerSecond, run.backend().name(),
                run.backend().threads(), run.parameterHash(), run.acts(), run.metrics(), run.remark(),
                run.lab().diagnose(run.settings(), run.history().curves(ALL), run.step()), interrupted, failure);
    }

    JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("lab", lab);
        object.addProperty("seed", seed);
        object.add("settings", settingsJson());
        object.addProperty("steps", steps);
        object.add("epoch", Json.number(epoch));
        object.add("seconds", Json.number(seconds));
        object.add("stepsPerSecond", Json.number(stepsPerSecond));
        object.add("imagesPerSecond", Json.number(imagesPerSecond));
        object.addProperty("backend", backend);
        object.addProperty("threads", threads);
        object.addProperty("parameterHash", parameterHash);
        if (acts > 0) object.addProperty("acts", acts);
        object.addProperty("interrupted", interrupted);
        if (!failure.isEmpty()) object.addProperty("failure", failure);
        JsonObject values = new JsonObject();
        metrics.forEach((name, value) -> values.add(name, Json.number(value)));
        object.add("metrics", values);
        if (!remark.isEmpty()) object.addProperty("remark", remark);
        object.add("diagnoses", diagnosesJson());
        return object;
    }

    private JsonArray diagnosesJson() {
        JsonArray list = new JsonArray();
        for (Diagnosis each : diagnoses) {
            JsonObject object = new JsonObject();
            object.addProperty("id", each.id());
            object.addProperty("name", each.name());
            object.add("severity", Json.number(each.severity()));
            object.addProperty("saw", each.saw());
            object.addProperty("advice", each.advice());
            object.addProperty("because", each.because());
            list.add(object);
        }
        return list;
    }

    private JsonObject settingsJson() {
        JsonObject object = new JsonObject();
        for (Parameter parameter : Parameters.of(settings.getClass())) {
            object.add(parameter.name(), Json.value(Parameters.value(settings, parameter.name())));
        }
        return object;
    }

    List<String> lines() {
        java.util.ArrayList<String> lines = new java.util.ArrayList<>();
        String passes = epoch > 0 ? String.format(Locale.ROOT, ", epoch %.2f", epoch) : "";
        lines.add("%s %s%s, %.1f s of training: %s %ss/s, %s %ss/s (%s, %d %s)".formatted(stepName,
                Words.count(steps), passes, seconds, Words.number(stepsPerSecond), stepName,
                Words.number(imagesPerSecond), caseName, backend, threads, Plural.of(threads, "thread")));
        for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            lines.add("  %-26s %s".formatted(metric.getKey(), Words.number(metric.getValue())));
        }
        if (!remark.isEmpty()) lines.add("  " + remark);
        for (Diagnosis each : diagnoses) {
            lines.add(
                    (each.isConsequence() ? "    ! " : "  ! ") + each.name() + ": " + each.saw() + " " + each.advice());
        }
        String edited = acts == 0 ? "" : ", edited by " + acts + " " + Plural.of(acts, "act");
        lines.add("seed " + seed + ", parameters " + parameterHash + edited);
        return lines;
    }
}

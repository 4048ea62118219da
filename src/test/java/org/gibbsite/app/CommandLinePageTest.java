package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gibbsite.app.CapturedCommandLine.Result;
import org.gibbsite.app.bench.GibbsBenchReport;
import org.gibbsite.app.bench.IsingBench;
import org.gibbsite.app.bench.StartBenchReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** docs/cli.md says what the program does: both ways. */
class CommandLinePageTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final CapturedCommandLine commandLine = new CapturedCommandLine();

    @Test void everyCommandAndOptionIsDocumentedAndTheOtherWayRound() throws IOException {
        Map<String, Set<String>> real = new LinkedHashMap<>();
        collect(commandLine.commands(), real);
        Map<String, Set<String>> documented = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> section : sections("## ").entrySet()) {
            if (!section.getKey().startsWith("gibbsite")) continue;
            String command = section.getKey().replaceAll(" \\[?[A-Z]+\\]?", "");
            List<String> own = section.getValue().stream().takeWhile(line -> !line.startsWith("###")).toList();
            documented.put(command, names(own, "--?[a-zA-Z-]+"));
        }
        assertThat(documented).isEqualTo(real);
    }

    @Test void everyFieldOfTheSummaryIsDocumentedAndTheOtherWayRound(@TempDir Path folder) throws IOException {
        Result result = commandLine.small("run", "--steps", "25", "--json", "--out", folder.toString());
        assertThat(result.status()).as(result.all()).isZero();
        JsonObject summary = JsonParser.parseString(result.lastLine()).getAsJsonObject();
        Set<String> fields = new TreeSet<>(summary.keySet());
        fields.add("failure"); // only there when the run diverged
        fields.add("acts"); // only there when something was done by hand
        fields.add("remark"); // only there when there is something to say
        assertThat(names("Fields of the summary")).isEqualTo(fields);
        assertThat(names("Files in DIR")).allSatisfy(file -> assertThat(
                folder.resolve(file.replace("/*.png", ""))).exists());
    }

    @Test void everyMetricIsDocumentedAndTheOtherWayRound() throws IOException {
        Result exact = commandLine.small("run", "--steps", "25", "--set", "compassEvery=5", "--json");
        Result sampled = commandLine.run("run", "rbm", "--set", "hiddenUnits=24", "--set", "trainingImages=16", "--set",
                "batchSize=4", "--set", "likelihoodEvery=2", "--set", "aisChains=2", "--set", "aisTemperatures=5",
                "--steps", "2", "--json");
        Result driven = commandLine.small("run", "--steps", "2", "--set", "drivingStates=probabilities", "--json");
        Result persistent = commandLine.small("run", "--steps", "2", "--set", "method=pcd", "--json");
        Set<String> metrics = new TreeSet<>(metrics(exact));
        metrics.addAll(metrics(driven));
        metrics.addAll(metrics(persistent));
        metrics.addAll(metrics(sampled));
        assertThat(names("Metrics of lab rbm")).isEqualTo(metrics);
    }

    @Test void theListOfLabsHasTheDocumentedShape() throws IOException {
        Result result = commandLine.run("labs", "--json");
        assertThat(result.status()).as(result.all()).isZero();
        assertThat(result.out().chars().allMatch(c -> c < 128)).as("JSON in ASCII").isTrue();
        JsonObject root = JsonParser.parseString(result.out()).getAsJsonObject();
        assertThat(root.keySet()).containsExactly("labs");
        Set<String> acts = new TreeSet<>(), parameters = new TreeSet<>();
        for (JsonElement lab : root.getAsJsonArray("labs")) {
            JsonObject object = lab.getAsJsonObject();
            assertThat(object.keySet()).containsExactly("id", "chapter", "title", "promise", "presets", "parameters",
                    "acts", "produces", "accepts");
            assertThat(keys(object, "presets")).isEqualTo(names("Fields of a preset"));
            acts.addAll(keys(object, "acts"));
            parameters.addAll(keys(object, "parameters"));
            for (JsonElement parameter : object.getAsJsonArray("parameters"))
                requireFields(parameter.getAsJsonObject());
        }
        assertThat(acts).isEqualTo(names("Fields of an act"));
        assertThat(parameters).isEqualTo(names("Fields of a parameter"));
    }

    /** All documented fields, but for those that only some types or settings have. */
    private static void requireFields(JsonObject parameter) throws IOException {
        Set<String> fields = names("Fields of a parameter");
        String type = parameter.get("type").getAsString();
        if (!Set.of("integer", "number").contains(type)) fields.removeAll(Set.of("min", "max"));
        if (!type.equals("choice")) fields.remove("choices");
        for (String some : List.of("reciprocal", "when")) if (!parameter.has(some)) fields.remove(some);
        assertThat(parameter.keySet()).as(parameter.toString()).isEqualTo(fields);
    }

    @Test void theBenchReportHasTheDocumentedShape() throws IOException {
        Result result = commandLine.run("bench", "rbm", "--data", "scribble", "--seconds", "0.01", "--no-peers",
                "--json");
        assertThat(result.status()).as(result.all()).isZero();
        JsonObject report = JsonParser.parseString(result.lastLine()).getAsJsonObject();
        assertThat(report.keySet()).isEqualTo(names("Fields of a bench report"));
        Set<String> ours = names("Fields of a bench row");
        ours.removeAll(Set.of("peer", "peerImagesPerSecond", "ratio"));
        assertThat(keys(report, "rows")).isEqualTo(ours);
        assertThat(report.getAsJsonArray("rows").get(0).getAsJsonObject().get("name").getAsString())
                .isEqualTo("cd1-784x500-b20");
        assertThat(report.getAsJsonArray("rows").get(1).getAsJsonObject().get("name").getAsString())
                .isEqualTo("cd1-784x500-b100");
    }

    @Test void theUiBenchRunsWithoutADisplayAndReportsAsDocumented() throws IOException {
        Result result = commandLine.run("bench", "ui", "--rounds", "1", "--seconds", "0.5", "--json");
        assertThat(result.status()).as(result.all()).isZero();
        JsonObject report = JsonParser.parseString(result.lastLine()).getAsJsonObject();
        assertThat(report.keySet()).isEqualTo(names("Fields of a ui bench report"));
        assertThat(report.get("updatesPerSecondOpen").getAsDouble()).as(result.all()).isNotNegative();
    }

    @Test void framesOfALargeLatticeAreCounted() {
        Result result = commandLine.run("bench", "ui", "--lab", "ising-2d", "--rounds", "1", "--seconds", "2",
                "--json");
        assertThat(result.status()).as(result.all()).isZero();
        JsonObject report = JsonParser.parseString(result.lastLine()).getAsJsonObject();
        assertThat(report.get("lab").getAsString()).isEqualTo("ising-2d");
        assertThat(report.get("framesPerSecond").getAsDouble()).as(result.all()).isNotNegative();
    }

    @Test void fiveHundredSweepsOfTheLatticeHaveAllItsMetrics(@TempDir Path folder) {
        Result result = commandLine.run("run", "ising-2d", "--set", "side=64", "--set", "temperature=2.269", "--steps",
                "500", "--out", folder.toString(), "--json");
        assertThat(metrics(result)).contains("energyPerSite", "energyPerSiteError", "absMagnetisation",
                "absMagnetisationError", "specificHeat", "binderCumulant", "integratedAutocorrelationTime",
                "burnInDiscarded");
        JsonObject found = JsonParser.parseString(result.lastLine()).getAsJsonObject().getAsJsonObject("metrics");
        assertThat(found.entrySet()).noneMatch(metric -> metric.getValue().isJsonNull());
        assertThat(folder.resolve("figures/levels.png")).exists();
    }

    @Test void theGibbsBenchReportHasTheDocumentedShape() throws IOException {
        GibbsBenchReport report = new GibbsBenchReport("", 256, 1, 100, 80, 40);
        assertThat(report.json().keySet()).isEqualTo(names("Fields of a gibbs bench report"));
        assertThat(report.share()).isEqualTo(0.8);
    }

    @Test void theStartBenchReportHasTheDocumentedShape() throws IOException {
        JsonObject report = new StartBenchReport("", 2,
                List.of(new StartBenchReport.Row("window", true, 1.5, 2, 1, 1.2)))
                .json();
        assertThat(report.keySet()).isEqualTo(names("Fields of a start bench report"));
        assertThat(keys(report, "rows")).isEqualTo(names("Fields of a start bench row"));
    }

    @Test void theIsingBenchRunsAndReportsAsDocumented() throws IOException {
        JsonObject report = new IsingBench(1, false, 0.001, line -> {}).run().json();
        assertThat(report.keySet()).isEqualTo(names("Fields of an ising bench report"));
        Set<String> fields = new TreeSet<>(Set.of("peer", "peerUpdatesPerNanosecond", "ratio")), rows = new TreeSet<>();
        for (var row : report.getAsJsonArray("rows")) {
            fields.addAll(row.getAsJsonObject().keySet());
            rows.add(row.getAsJsonObject().get("name").getAsString());
        }
        assertThat(fields).isEqualTo(names("Fields of an ising bench row"));
        assertThat(rows).containsExactly("metropolis-256", "metropolis-512", "wolff-256");
    }

    @Test void aDiagnosisHasTheDocumentedFields() throws IOException {
        Result result = commandLine.run("run", "rbm", "--set", "hiddenUnits=24", "--set", "trainingImages=16", "--set",
                "batchSize=4", "--set", "likelihoodEvery=0", "--set", "sparsityCost=10", "--set", "measureEvery=20",
                "--set", "sparsityTarget=0.001", "--set", "epochs=100", "--steps", "200", "--json");
        assertThat(result.status()).as(result.all()).isZero();
        JsonObject summary = JsonParser.parseString(result.lastLine()).getAsJsonObject();
        assertThat(keys(summary, "diagnoses")).as(result.all()).isEqualTo(names("Fields of a diagnosis"));
    }

    private static Set<String> keys(JsonObject lab, String array) {
        Set<String> keys = new TreeSet<>();
        lab.getAsJsonArray(array).forEach(element -> keys.addAll(element.getAsJsonObject().keySet()));
        return keys;
    }

    private static Set<String> metrics(Result result) {
        assertThat(result.status()).as(result.all()).isZero();
        return JsonParser.parseString(result.lastLine()).getAsJsonObject().getAsJsonObject("metrics").keySet();
    }

    private static void collect(CommandSpec command, Map<String, Set<String>> into) {
        Set<String> options = new TreeSet<>();
        for (OptionSpec option : command.options()) {
            boolean general = option.usageHelp() && command.parent() != null;
            if (!general) options.addAll(List.of(option.names()));
        }
        boolean group = !command.subcommands().isEmpty() && command.parent() != null;
        if (!group) into.put(command.qualifiedName(), options);
        command.subcommands().values().forEach(sub -> collect(sub.getCommandSpec(), into));
    }

    /** The names in code in the first cells of the table below a heading. */
    private static Set<String> names(String heading) throws IOException {
        return names(sections("### ").get(heading), "[a-zA-Z0-9/*.]+");
    }

    private static Set<String> names(List<String> lines, String shape) {
        Set<String> names = new TreeSet<>();
        for (String line : lines) {
            if (!line.startsWith("| `")) continue;
            Matcher code = CODE.matcher(line.split("\\|")[1]);
            while (code.find()) {
                Matcher name = Pattern.compile("^" + shape).matcher(code.group(1));
                assertThat(name.find()).as(line).isTrue();
                names.add(name.group());
            }
        }
        return names;
    }

    /** Lines below each heading of that kind, up to the next one of the same kind or a higher one. */
    private static Map<String, List<String>> sections(String kind) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> present = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs", "cli.md"))) {
            if (line.startsWith(kind)) sections.put(line.substring(kind.length()), present = new ArrayList<>());
            else if (line.startsWith("## ")) present = new ArrayList<>();
            else
                present.add(line);
        }
        return sections;
    }
}

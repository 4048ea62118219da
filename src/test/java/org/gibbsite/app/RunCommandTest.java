package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gibbsite.app.CapturedCommandLine.Result;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
    private final CapturedCommandLine commandLine = new CapturedCommandLine();

    @TempDir private Path folder;

    @Test void aRunWritesItsFiles() throws IOException {
        Path out = folder.resolve("new/results");
        Result result = commandLine.small("run", "--steps", "50", "--out", out.toString());
        assertThat(result.status()).as(result.all()).isZero();
        assertThat(files(out)).contains("checkpoint.npz", "metrics.csv", "summary.json");
        assertThat(files(out)).filteredOn(name -> name.startsWith(".")).isEmpty();

        JsonObject summary = JsonParser.parseString(Files.readString(out.resolve("summary.json"))).getAsJsonObject();
        assertThat(summary.get("steps").getAsLong()).isEqualTo(50);
        assertThat(summary.getAsJsonObject("settings").get("hiddenUnits").getAsInt()).isEqualTo(4);

        NpzFile checkpoint = NpzFile.read(out.resolve("checkpoint.npz"));
        Tensor weights = checkpoint.arrays().get("parameters/weights");
        assertThat(weights.shape()).containsExactly(16, 4);
    }

    @Test void metricsHaveOneRowForEachStepThatWasMeasured() throws IOException {
        Result result = commandLine.small("run", "--steps", "50", "--out", folder.toString());
        assertThat(result.status()).as(result.all()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("metrics.csv"));
        int columns = lines.getFirst().split(",").length;
        assertThat(lines.getFirst()).startsWith("step,").contains("reconstructionMseTest", "freeEnergyGap");
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("40,"));
    }

    @Test void theSummaryIsTheLastLine() {
        Result result = commandLine.small("run", "--steps", "30", "--json");
        assertThat(result.status()).as(result.all()).isZero();
        JsonObject summary = JsonParser.parseString(result.lastLine()).getAsJsonObject();
        assertThat(summary.get("lab").getAsString()).isEqualTo("rbm");
        assertThat(summary.get("seed").getAsLong()).isEqualTo(42);
        assertThat(summary.getAsJsonObject("metrics").get("reconstructionMseTest").getAsDouble()).isBetween(0.0, 1.0);
    }

    @Test void resumingGivesTheParametersOfTheUninterruptedRun() {
        Path half = folder.resolve("half"), whole = folder.resolve("whole");
        assertThat(commandLine.small("run", "--steps", "25", "--out", half.toString()).status()).isZero();
        Result resumed = commandLine.run("resume", half.resolve("checkpoint.npz").toString(), "--steps", "60",
                "--json");
        Result straight = commandLine.small("run", "--steps", "60", "--out", whole.toString(), "--json");
        assertThat(resumed.status()).as(resumed.all()).isZero();
        assertThat(hash(resumed)).isEqualTo(hash(straight));
        assertThat(JsonParser.parseString(resumed.lastLine()).getAsJsonObject().get("metrics"))
                .isEqualTo(JsonParser.parseString(straight.lastLine()).getAsJsonObject().get("metrics"));
    }

    @Test void theHashDependsOnTheSeedAndNotOnTheThreads() {
        String one = hash(commandLine.small("run", "--steps", "20", "--json", "--threads", "1"));
        assertThat(hash(commandLine.small("run", "--steps", "20", "--json", "--threads", "2"))).isEqualTo(one);
        assertThat(hash(commandLine.small("run", "--steps", "20", "--json", "--seed", "43"))).isNotEqualTo(one);
    }

    @Test void actsAreDoneAtTheirStepsAndKeptInTheFile() throws IOException {
        String[] words = {"run", "ising-2d", "--set", "side=8", "--set", "temperature=0.5", "--set", "start=cold",
                "--steps", "20", "--json", "--act", "10:paint=2,2,1,-", "--act", "30:paint=5,5,1,-"};
        Result acted = commandLine.run(Stream.concat(Stream.of(words), Stream.of("--out", folder.toString()))
                .toArray(String[]::new));
        assertThat(acted.status()).as(acted.all()).isZero();
        JsonObject summary = JsonParser.parseString(acted.lastLine()).getAsJsonObject();
        assertThat(summary.get("acts").getAsInt()).isEqualTo(1);
        assertThat(acted.all()).contains("the run ended before the act of step 30");
        Result resumed = commandLine.run("resume", folder.toString(), "--steps", "21");
        assertThat(resumed.status()).as(resumed.all()).isZero();
        assertThat(resumed.all()).contains("edited by 1 act");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gibbs|chains=3 burnIn=0|2:weight=0,1+0.5 4:weight=a2:-1.25",
            "em|points=40|2:mean=1:0.5,-1 4:point=+0.3,1 4:point=3:0.5,-1 4:point=-7",
            "em|data=two-means points=20 components=2 covariance=known weightsLearnt=false sampler=true|3:beside=q:-1,2"}) void actsGoOnInAResumedRun(
                    String lab, String settings, String acts) {
        Path half = folder.resolve("half");
        Result begun = run(lab, 6, settings, acts, "--out", half.toString());
        assertThat(begun.status()).as(begun.all()).isZero();
        Result resumed = commandLine.run("resume", half.toString(), "--steps", "12", "--json");
        Result straight = run(lab, 12, settings, acts, "--json"), untouched = run(lab, 12, settings, "", "--json");
        assertThat(learnt(resumed)).isEqualTo(learnt(straight)).isNotEqualTo(learnt(untouched));
        for (Result each : List.of(straight, resumed)) {
            assertThat(JsonParser.parseString(each.lastLine()).getAsJsonObject().get("acts").getAsInt())
                    .isEqualTo(acts.split(" ").length);
        }
    }

    /** Parameters and metrics of a run. */
    private static List<Object> learnt(Result result) {
        return List.of(hash(result), JsonParser.parseString(result.lastLine()).getAsJsonObject().get("metrics"));
    }

    private Result run(String lab, int steps, String settings, String acts, String... more) {
        List<String> words = new ArrayList<>(List.of("run", lab, "--steps", Integer.toString(steps)));
        for (String setting : settings.split(" ")) words.addAll(List.of("--set", setting));
        for (String act : acts.isEmpty() ? new String[0] : acts.split(" ")) words.addAll(List.of("--act", act));
        words.addAll(List.of(more));
        return commandLine.run(words.toArray(String[]::new));
    }

    @Test void pointsThatWereAddedAndTakenAwayAreInTheFile() {
        for (String[] edit : new String[][]{{"4:point=+0.3,1", "82"}, {"4:point=-7", "78"}}) {
            Path out = folder.resolve(edit[1]);
            Result result = run("em", 6, "points=40", edit[0], "--out", out.toString());
            assertThat(result.status()).as(result.all()).isZero();
            assertThat(NpzFile.read(out.resolve("checkpoint.npz")).arrays().get("points").shape())
                    .containsExactly(Integer.parseInt(edit[1]));
        }
    }

    @Test void anActThatIsNoneIsRefused() {
        for (String[] wrong : new String[][]{{"10:paint", "STEP:name=value"}, {"x:paint=0,0,1,+", "STEP:name=value"},
                {"5:pinch=1", "has no act 'pinch'; it has paint"}, {"5:paint=", "must name a disc"},
                {"5:paint=a", "row,column,radius"}}) {
            Result refused = commandLine.run("run", "ising-2d", "--steps", "10", "--act", wrong[0]);
            assertThat(refused.status()).as(refused.all()).isEqualTo(2);
            assertThat(refused.all()).contains(wrong[1]);
        }
        assertThat(commandLine.run("run", "rbm", "--steps", "10", "--act", "5:paint=1").all())
                .contains("has no act 'paint'; it takes none");
    }

    @Test void epochsEndTheRun() {
        Result result = commandLine.small("run", "--epochs", "3", "--json");
        assertThat(JsonParser.parseString(result.lastLine()).getAsJsonObject().get("epoch").getAsDouble())
                .isEqualTo(3);
        assertThat(JsonParser.parseString(result.lastLine()).getAsJsonObject().getAsJsonObject("settings")
                .get("epochs").getAsInt()).isEqualTo(3);
    }

    @Test void secondsEndTheRun() {
        Result result = commandLine.small("run", "--seconds", "0.05", "--json");
        assertThat(result.status()).as(result.all()).isZero();
        assertThat(JsonParser.parseString(result.lastLine()).getAsJsonObject().get("seconds").getAsDouble())
                .isGreaterThanOrEqualTo(0.05);
    }

    @Test void aRunThatDivergesNamesTheStepAndKeepsTheLastGoodState() throws IOException {
        Result result = commandLine.run("run", "rbm", "--set", "data=bars-and-stripes", "--set", "hiddenUnits=50",
                "--set", "learningRate=10", "--set", "momentum=0.99", "--set", "weightDecayL2=10", "--steps", "5000",
                "--out",
                folder.toString());
        assertThat(result.status()).as(result.all()).isEqualTo(1);
        assertThat(result.err().strip()).startsWith("gibbsite: the run failed").containsPattern("update \\d+")
                .doesNotContain("Exception").hasLineCount(1);
        JsonObject summary = JsonParser.parseString(Files.readString(folder.resolve("summary.json"))).getAsJsonObject();
        assertThat(summary.get("failure").getAsString()).containsPattern("update \\d+");
        assertThat(NpzFile.read(folder.resolve("checkpoint.npz")).arrays()).isNotEmpty();
    }

    private static String hash(Result result) {
        assertThat(result.status()).as(result.all()).isZero();
        return JsonParser.parseString(result.lastLine()).getAsJsonObject().get("parameterHash").getAsString();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).toList();
        }
    }
}

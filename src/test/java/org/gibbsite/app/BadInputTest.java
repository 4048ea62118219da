package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gibbsite.app.CapturedCommandLine.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
    private final CapturedCommandLine commandLine = new CapturedCommandLine();

    @TempDir private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("there is no lab 'rbx'", "run", "rbx"),
                mistake("is not understood", "tune"),
                mistake("is not understood", "run", "rbm", "extra"),
                mistake("'--sed' is not understood after gibbsite run", "run", "rbm",
                        "--sed",
                        "3"),
                mistake("'LAB'", "run"),
                mistake("--seed must be a whole number: 'x'", "run", "rbm", "--seed", "x"),
                mistake("no setting 'hiddenUnit'; did you mean 'hiddenUnits'?", "run", "rbm", "--set", "hiddenUnit=3"),
                mistake("hiddenUnits must be 1 to 10000: 0", "run", "rbm", "--set", "hiddenUnits=0"),
                mistake("learningRate must be 0 to 10: NaN", "run", "rbm", "--set", "learningRate=NaN"),
                mistake("learningRate must be 0 to 10: Infinity", "run", "rbm", "--set", "learningRate=Infinity"),
                mistake("hiddenUnits must be a number: 'many'", "run", "rbm", "--set", "hiddenUnits=many"),
                mistake("hiddenUnits must be a whole number", "run", "rbm", "--set", "hiddenUnits=2.5"),
                mistake("hiddenUnits must be a whole number, such as 12 or 13: 12,5", "run", "rbm", "--set",
                        "hiddenUnits=12,5"),
                mistake("with a point where spaces part them", "run", "rbm", "--set", "startingWeights=0,5 1"),
                mistake("commas part weights, a half is written 0.5", "run", "rbm", "--set", "startingWeights=0,5"),
                mistake("as in 0,1:2.5, and it must be a number: 'x'", "run", "gibbs", "--set", "weightEdits=0,1:x"),
                mistake("method must be one of", "run", "rbm", "--set", "method=sgd"),
                mistake("temperatures counts only where method is tempering", "run", "rbm", "--set", "temperatures=5"),
                mistake("data counts only where start is data", "run", "gibbs", "--data", "scribble"),
                mistake("--set wants name=value", "run", "rbm", "--set", "hiddenUnits"),
                mistake("has no preset 'best'", "run", "rbm", "--preset", "best"),
                mistake("gibbsite data get mnist", "run", "rbm", "--data", "mnist"),
                mistake("no-such-folder", "run", "rbm", "--data", "no-such-folder"),
                mistake("--steps must be at least 1", "run", "rbm", "--steps", "0"),
                mistake("--seconds must be above 0", "run", "rbm", "--seconds", "-1"),
                mistake("--seconds must be above 0", "run", "rbm", "--seconds", "NaN"),
                mistake("epochs must be", "run", "rbm", "--epochs", "0"),
                mistake("--threads must be", "run", "rbm", "--threads", "0"),
                mistake("there is no back end 'gpu'", "run", "rbm", "--backend", "gpu"),
                mistake("side must be even for metropolis", "run", "ising-2d", "--set", "side=27"),
                mistake("side must be 2 to 1024: 0", "run", "ising-2d", "--set", "side=0"),
                mistake("temperature must be 0.1 to 10: 0", "run", "ising-2d", "--set", "temperature=0"),
                mistake("temperature must be 0.1 to 10: -1", "run", "ising-2d", "--set", "temperature=-1"),
                mistake("coupling must be 0 to 4: -1", "run", "ising-1d", "--set", "coupling=-1"),
                mistake("--lab must be rbm, vae, gibbs or ising-2d", "bench", "ui", "--lab", "ising-1d"),
                mistake("--grain phase is for lab rbm", "bench", "ui", "--lab", "gibbs", "--grain", "phase"),
                mistake("--panels must be all or few: none", "bench", "ui", "--panels", "none"),
                mistake("--grain must be update or phase: site", "bench", "ui", "--grain", "site"),
                mistake("--runs must be at least 1: 0", "bench", "start", "--runs", "0"),
                mistake("steps per second must be 0", "bench", "ui", "--speed", "-1"),
                mistake("no setting 'coupling'; there are: side, temperature", "run", "ising-2d", "--set",
                        "coupling=1"),
                mistake("wolff and swendsen_wang take odd sides", "run", "ising-2d", "--set", "side=27"),
                mistake("--seed must be at most 9223372036854775807", "run", "rbm", "--seed", "99999999999999999999"),
                mistake("--threads must be a whole number: '1.5'", "run", "rbm", "--threads", "1.5"),
                mistake("--threads must be at least -2147483648", "run", "rbm", "--threads", "-1e999999999"),
                mistake("--seconds must be a number: 'abc'", "run", "rbm", "--seconds", "abc"),
                mistake("a point instead of the comma: '2,5'", "run", "rbm", "--seconds", "2,5"),
                mistake("--json takes no value: 'yes'", "run", "rbm", "--json=yes"),
                mistake("--seconds must be a number: 'x'", "bench", "ui", "--seconds", "x"),
                mistake("--out must be a path, and is empty", "run", "rbm", "--out", ""),
                mistake("--out must be a path, and is empty", "run", "rbm", "--out", "  "),
                mistake("--out must be a path, and is empty", "picture", "rbm", "--out", ""),
                mistake("FILE must be a path, and is empty", "resume", ""),
                mistake("--out must be a path: 'w\uFFFD\uFFFDrk' has letters", "run", "rbm", "--out",
                        "w\uFFFD\uFFFDrk"),
                mistake("no data set 'w\uFFFDrk': 'w\uFFFDrk' has letters", "run", "rbm", "--data", "w\uFFFDrk"),
                mistake("--data must be the name of a data set or a folder, and is empty", "run", "rbm", "--data", ""),
                mistake("no data set ''", "run", "rbm", "--set", "data="),
                mistake("found no such file", "run", "rbm", "--data", "/"),
                mistake("found no such file", "run", "rbm", "--data", "/./"),
                mistake("'" + Path.of("pom.xml").toAbsolutePath() + "' is a file", "run", "rbm", "--data",
                        Path.of("pom.xml").toAbsolutePath().toString()),
                mistake("/ is a folder", "run", "gibbs", "--set", "weights=checkpoint", "--set", "model=/"),
                mistake("src is a folder without a saved run: there is no checkpoint.npz in it", "resume", "src"),
                mistake("320 to 7680 pixels wide and high: 100000x100000", "picture", "rbm", "--out", "x.png",
                        "--size", "100000x100000"),
                mistake("320 to 7680 pixels wide and high: 0x0", "picture", "rbm", "--out", "x.png", "--size", "0x0"),
                mistake("320 to 7680 pixels wide and high: -5x900", "picture", "rbm", "--out", "x.png", "--size",
                        "-5x900"),
                mistake("320 to 7680 pixels wide and high: 99999999999x9", "picture", "rbm", "--out", "x.png",
                        "--size", "99999999999x9"),
                mistake("--size wants", "picture", "rbm", "--out", "x.png", "--size", "1000"),
                mistake("--phases must be 0 or more", "picture", "rbm", "--out", "x.png", "--phases", "-1"),
                mistake("there is no folder /no-such-folder", "picture", "rbm", "--out", "/no-such-folder/x.png"),
                mistake("and is a folder: x/", "picture", "rbm", "--out", "x/"),
                mistake("no file", "resume", "no-such-file.npz"),
                mistake("--size wants", "picture", "rbm", "--out", "x.png", "--size", "big"),
                mistake("--theme must be", "picture", "rbm", "--out", "x.png", "--theme", "pink"),
                mistake("--out", "picture", "rbm"),
                mistake("--at-step must be", "picture", "rbm", "--out", "x.png", "--at-step", "-1"),
                mistake("say which", "data"),
                mistake("can be downloaded; there are: mnist", "data", "get", "cats"),
                mistake("there is no lab 'rbx'", "check", "rbx"));
    }

    @ParameterizedTest
    @MethodSource("mistakes") void everyMistakeIsOneSentenceAndStatusTwo(String sentence, String[] arguments) {
        Result result = commandLine.run(arguments);
        assertThat(result.status()).as(result.all()).isEqualTo(2);
        assertThat(result.err().strip()).startsWith("gibbsite: ").contains(sentence).hasLineCount(1)
                .doesNotContain("Exception");
        assertThat(result.out()).isEmpty();
    }

    @Test void aFolderThatCannotBeWrittenIsFoundBeforeTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path out : new Path[]{file, file.resolve("below")}) {
            Result result = commandLine.small("run", "--steps", "10", "--out", out.toString());
            assertThat(result.status()).as(result.all()).isEqualTo(2);
            assertThat(result.err()).startsWith("gibbsite: cannot write into --out " + out).hasLineCount(1);
        }
        assertThat(Files.size(file)).isZero();
    }

    @Test void savedRunsThatAreDamagedOrForeignAreRefused() throws IOException {
        assertThat(commandLine.small("run", "--steps", "10", "--out", folder.toString()).status()).isZero();
        Path good = folder.resolve("checkpoint.npz");
        Path truncated = folder.resolve("truncated.npz");
        byte[] bytes = Files.readAllBytes(good);
        Files.write(truncated, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path text = Files.writeString(folder.resolve("text.npz"), "not a zip");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (Path bad : new Path[]{truncated, text, empty}) {
            Result result = commandLine.run("resume", bad.toString(), "--steps", "20");
            assertThat(result.status()).as(result.all()).isEqualTo(2);
            assertThat(result.err()).startsWith("gibbsite: ").contains(bad.toString()).hasLineCount(1);
        }
        assertThat(commandLine.run("resume", empty.toString()).err()).contains("there is no checkpoint.npz in it");
        Result past = commandLine.run("resume", good.toString(), "--steps", "10");
        assertThat(past.status()).isEqualTo(2);
        assertThat(past.err()).contains("at update 10 already");
    }

    @Test void aFolderOfResultsIsResumedByItsName() {
        String out = folder.resolve("out").toString();
        assertThat(commandLine.small("run", "--steps", "10", "--out", out).status()).isZero();
        Result resumed = commandLine.run("resume", out, "--steps", "20", "--out", out);
        assertThat(resumed.status()).as(resumed.all()).isZero();
        Result past = commandLine.run("resume", out + "/", "--steps", "20");
        assertThat(past.err()).contains("at update 20 already");
    }

    @Test void withoutAWindowTheTerminalIsOffered() {
        Result nobody = commandLine.run();
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err()).contains("There is no display here.").contains("gibbsite run rbm").hasLineCount(2);
    }

    @Test void whoSaysNoIsLeftAlone() {
        RootCommand.Window none = new RootCommand.Window() {
            @Override public Optional<String> whyNot() { return Optional.of("There is no display here."); }

            @Override public void open() { throw new IllegalStateException("not in this test"); }
        };
        Result refused = new CapturedCommandLine(none, question -> "n").run();
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
    }

    @Test void aWindowThatDoesNotOpenSaysWhyAndOffersTheTerminal() {
        RootCommand.Window broken = new RootCommand.Window() {
            @Override public Optional<String> whyNot() { return Optional.empty(); }

            @Override public void open() { throw new IllegalStateException("The window cannot open: no DISPLAY"); }
        };
        Result result = new CapturedCommandLine(broken, question -> null).run();
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines()).containsExactly("gibbsite: The window cannot open: no DISPLAY",
                "The same training runs in the terminal: gibbsite run rbm");
    }

    private static Arguments mistake(String sentence, String... arguments) {
        return Arguments.of(sentence, arguments);
    }
}

package org.gibbsite.app;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gibbsite.app.command.Output;
import org.gibbsite.app.terminal.Terminal;
import org.gibbsite.data.Download;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import picocli.CommandLine.Model.CommandSpec;

/** The command line in this process, with what it writes. */
final class CapturedCommandLine {
    /** Small enough for a test: 16 pixels, 4 hidden units, hardly any measuring. */
    static final String[] SMALL = {"--set", "data=bars-and-stripes", "--set", "hiddenUnits=4", "--set", "batchSize=10",
            "--set", "measureEvery=20", "--set", "likelihoodEvery=20"};

    private final RootCommand.Window window;
    private final UnaryOperator<String> ask;
    private final Path cache;

    /** @param cache where models are kept */
    CapturedCommandLine(Path cache) {
        this(windowThatCannotOpen(), question -> null, cache);
    }

    CapturedCommandLine() {
        this(windowThatCannotOpen(), question -> null);
    }

    CapturedCommandLine(RootCommand.Window window, UnaryOperator<String> ask) {
        this(window, ask, Path.of("target", "no-data-here").toAbsolutePath());
    }

    private CapturedCommandLine(RootCommand.Window window, UnaryOperator<String> ask, Path cache) {
        this.cache = cache;
        this.window = window;
        this.ask = ask;
    }

    record Result(int status, String out, String err) {
        /** What was said, for messages of failing tests. */
        String all() {
            return "status " + status + "\n" + out + err;
        }

        String lastLine() { return out.strip().substring(out.strip().lastIndexOf('\n') + 1); }
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        int status = commandLine(out, print(err)).execute(arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output goes to {@code disk} instead. */
    Result runInto(OutputStream disk, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = commandLine(disk, print(err)).execute(arguments);
        return new Result(status, "", err.toString(StandardCharsets.UTF_8));
    }

    Result small(String command, String... more) {
        String[] arguments = new String[2 + SMALL.length + more.length];
        arguments[0] = command;
        arguments[1] = "rbm";
        System.arraycopy(SMALL, 0, arguments, 2, SMALL.length);
        System.arraycopy(more, 0, arguments, 2 + SMALL.length, more.length);
        return run(arguments);
    }

    CommandSpec commands() {
        return commandLine(new ByteArrayOutputStream(), print(new ByteArrayOutputStream())).commands();
    }

    private CommandLine commandLine(OutputStream out, PrintStream err) {
        Path nowhere = Path.of("target", "no-data-here").toAbsolutePath();
        Places places = new Places(nowhere, Optional.empty(), cache);
        Shelf shelf = new Shelf(places);
        Output output = new Output(out, StandardCharsets.UTF_8, err, Terminal.plain());
        return new CommandLine(new RootCommand(window, ask, output), () -> CommandLabs.of(LabCatalog.entries(), shelf),
                shelf,
                new Download(places), output);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static RootCommand.Window windowThatCannotOpen() {
        return new RootCommand.Window() {
            @Override public Optional<String> whyNot() { return Optional.of("There is no display here."); }

            @Override public void open() { throw new IllegalStateException("not in this test"); }
        };
    }
}

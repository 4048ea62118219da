package org.gibbsite.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gibbsite.app.CommandTree.Branch;
import org.gibbsite.app.bench.UiBench;
import org.gibbsite.app.bench.UiBenchReport;
import org.gibbsite.app.command.BadInput;
import org.gibbsite.app.command.BenchCommand;
import org.gibbsite.app.command.CardsCommand;
import org.gibbsite.app.command.CheckCommand;
import org.gibbsite.app.command.DataCommand;
import org.gibbsite.app.command.DevicesCommand;
import org.gibbsite.app.command.Exit;
import org.gibbsite.app.command.Labs;
import org.gibbsite.app.command.LabsCommand;
import org.gibbsite.app.command.ModelCommand;
import org.gibbsite.app.command.Output;
import org.gibbsite.app.command.OutputLost;
import org.gibbsite.app.command.PictureCommand;
import org.gibbsite.app.command.ResumeCommand;
import org.gibbsite.app.command.RunCommand;
import org.gibbsite.app.command.RunFailure;
import org.gibbsite.app.terminal.Terminal;
import org.gibbsite.data.Download;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.settings.Parameters;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: the commands with what they need, and what becomes of their failures. Never a stack trace. */
final class CommandLine {
    private final Output output;
    private final RootCommand root;
    private final CommandTree tree;

    /** @param labs asked for by commands that run or list them */
    CommandLine(RootCommand root, Supplier<Labs> labs, Shelf shelf, Download download, Output output) {
        this.output = output;
        this.tree = new CommandTree(root, List.of(
                new Branch(LabsCommand.class, () -> new LabsCommand(labs.get(), output)),
                computing(RunCommand.class, () -> new RunCommand(labs.get(), shelf, output)),
                computing(ResumeCommand.class, () -> new ResumeCommand(labs.get(), shelf, output)),
                computing(PictureCommand.class, () -> new PictureCommand(labs.get(), output)),
                computing(CardsCommand.class, () -> new CardsCommand(labs.get(),
                        (lab, theme) -> new CardDrawing(shelf).of(LabCatalog.find(lab), theme),
                        Path.of(System.getProperty("gibbsite.home", "")), output)),
                computing(CheckCommand.class, () -> new CheckCommand(labs.get(), shelf, output)),
                computing(BenchCommand.class, () -> new BenchCommand(shelf,
                        (lab, options, lines) -> looking(LabCatalog.find(lab), options, shelf, lines), output)),
                computing(DevicesCommand.class, () -> new DevicesCommand(output)),
                new Branch(DataCommand.class, () -> new DataCommand(shelf, download, output)),
                new Branch(ModelCommand.class, () -> new ModelCommand(labs.get(), output))));
        this.root = root;
        root.terminal(() -> carryOut("run", "rbm"));
    }

    /** A command for which the fast kernels are made ready. */
    private static Branch computing(Class<?> type, Supplier<Object> command) {
        return new Branch(type, () -> {
            VectorModule.load();
            return command.get();
        });
    }

    /** That of this process. The launcher says in {@code gibbsite.columns} how wide the terminal is, if it is one. */
    static CommandLine ofSystem(Places places) {
        Shelf shelf = new Shelf(places);
        boolean isTerminal = System.getProperty("gibbsite.columns") != null;
        Charset charset = System.out.charset();
        Output output = new Output(new FileOutputStream(FileDescriptor.out), charset, System.err, Terminal.of(
                System.getenv(), isTerminal, Integer.getInteger("gibbsite.columns", 0), charset));
        UnaryOperator<String> ask = question -> {
            Console console = System.console();
            return console == null || !console.isTerminal() ? null : console.readLine("%s", question);
        };
        Download download = new Download(places);
        return new CommandLine(new RootCommand(window(places, shelf, download), ask, output),
                () -> CommandLabs.of(LabCatalog.entries(), shelf), shelf, download, output);
    }

    /** Carries out one command; returns its {@link Exit} status. */
    int execute(String... arguments) {
        return output.conclude(carryOut(arguments));
    }

    /** The commands and options, for the test that compares them with docs/cli.md. */
    CommandSpec commands() {
        return tree.whole().getCommandSpec();
    }

    private int carryOut(String... arguments) {
        try {
            // The window and the version are not kept waiting for a parser.
            if (arguments.length == 0) return root.call();
            if (arguments.length == 1 && RootCommand.VERSION.contains(arguments[0])) return root.tellVersion();
        } catch (InterruptedException | RuntimeException failure) {
            return fail(failure);
        }
        return parse(arguments);
    }

    private int parse(String... arguments) {
        picocli.CommandLine commands = tree.naming(arguments);
        OptionValues.register(commands);
        boolean colour = output.terminal().depth() != Terminal.Depth.NONE;
        return commands.setColorScheme(picocli.CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(output.results(), true))
                .setUsageHelpWidth(Math.clamp(output.terminal().columns(), 60, 110))
                .setParameterExceptionHandler((refused, words) -> refuse(refused))
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure))
                .execute(arguments);
    }

    private static RootCommand.Window window(Places places, Shelf shelf, Download download) {
        return new RootCommand.Window() {
            @Override public Optional<String> whyNot() { return WindowNeeds.ofSystem().missing(); }

            @Override public void open() throws InterruptedException {
                LeftRunFiles left = LeftRunFiles.in(places.cache());
                new Desktop(shelf, new SetDownloads(shelf::downloadable, download), left)
                        .show(Desktop.Opening.gallery());
            }
        };
    }

    /** On a run that outlasts every measurement. */
    private static <S extends Record, F extends Frame> UiBenchReport looking(LabCatalog.Entry<S, F> entry,
            UiBench.Options options, Shelf shelf, Consumer<String> lines) throws InterruptedException {
        S settings = switch (entry.lab().id()) {
            case "gibbs" -> with(entry, Map.of("sweeps", "1000000000", "temperatures", "4"));
            case "ising-2d" -> with(entry, Map.of("sweeps", "1000000000", "side", "512"));
            default -> with(entry, Map.of("epochs", "10000"));
        };
        return new UiBench<>(Exhibits.of(entry), settings, options, shelf, lines).run();
    }

    private static <S extends Record> S with(LabCatalog.Entry<S, ?> entry, Map<String, String> changes) {
        return Parameters.withTexts(entry.lab().defaults(), changes);
    }

    private int refuse(ParameterException refused) {
        String command = refused.getCommandLine().getCommandSpec().qualifiedName();
        String what = refused instanceof UnmatchedArgumentException unmatched
                ? "'" + unmatched.getUnmatched().getFirst() + "' is not understood after " + command
                : firstLine(OptionValues.sentence(refused));
        output.note("gibbsite: " + what + " (see: " + command + " --help)");
        return Exit.BAD_INPUT;
    }

    private int fail(Exception failure) {
        return switch (failure) {
            case BadInput refused -> {
                output.note("gibbsite: " + sentence(refused));
                yield Exit.BAD_INPUT;
            }
            case OutputLost lost -> Exit.DONE; // conclude() says what has to be said
            case RunFailure failed -> {
                output.note("gibbsite: " + sentence(failed));
                yield Exit.FAILED;
            }
            case Exception unexpected -> {
                output.note("gibbsite: " + FailureReport.write(unexpected));
                yield Exit.FAILED;
            }
        };
    }

    private static String sentence(Exception failure) { return firstLine(String.valueOf(failure.getMessage())); }

    private static String firstLine(String text) { return text.lines().findFirst().orElse(""); }
}

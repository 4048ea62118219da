package org.gibbsite.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.gibbsite.app.command.Exit;
import org.gibbsite.app.command.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code gibbsite} alone: opens the window, or says why it cannot and offers the terminal. */
@Command(name = "gibbsite", description = {"Watch energy-based models train, live.", "",
        "Without a command the window opens; with one, the same labs run in the terminal."}, mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class, synopsisSubcommandLabel = "[COMMAND]")
final class RootCommand implements Callable<Integer> {
    /** The words that ask for the version, as the parser has them. */
    static final List<String> VERSION = List.of("--version", "-V");

    private final Window window;
    private final UnaryOperator<String> ask;
    private final Output output;

    private IntSupplier terminal = () -> Exit.FAILED;

    /** The window of the program. */
    interface Window {
        /** Why it cannot open here, for people; empty when it can. */
        Optional<String> whyNot();

        /** Opens it; returns when it is closed. @throws IllegalStateException why, for people, when it does not open */
        void open() throws InterruptedException;
    }

    /** @param ask puts a question to the person at the keyboard and gives the answer; null when there is nobody */
    RootCommand(Window window, UnaryOperator<String> ask, Output output) {
        this.window = window;
        this.ask = ask;
        this.output = output;
    }

    /** @param training trains in the terminal instead, and gives the exit status */
    void terminal(IntSupplier training) {
        terminal = training;
    }

    @Override public Integer call() throws InterruptedException {
        Optional<String> reason = window.whyNot();
        if (reason.isPresent()) return offerTerminal(reason.get());
        try {
            window.open();
            return Exit.DONE;
        } catch (IllegalStateException noWindow) {
            return offerTerminal(noWindow.getMessage());
        }
    }

    int tellVersion() {
        for (String line : new Version().getVersion()) output.line(line);
        return Exit.DONE;
    }

    private int offerTerminal(String reason) {
        output.note("gibbsite: " + reason);
        String answer = ask.apply("Train in the terminal instead? [Y/n] ");
        if (answer == null) {
            output.note("The same training runs in the terminal: gibbsite run rbm");
            return Exit.FAILED;
        }
        boolean agreed = !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
        return agreed ? terminal.getAsInt() : Exit.FAILED;
    }

    /** The program's version from its jar, with Java's. */
    static final class Version implements IVersionProvider {
        @Override public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[]{"gibbsite " + (version == null ? "(from its sources)" : version) + ", Java "
                    + Runtime.version()};
        }
    }
}

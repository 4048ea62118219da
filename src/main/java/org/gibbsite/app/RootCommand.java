package org.gibbsite.app;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.gibbsite.app.command.Exit;
import org.gibbsite.app.command.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gibbsite} alone: opens the window, or says why it cannot and offers the terminal. */
@Command(name = "gibbsite", description = {"Watch energy-based models train, live.", "",
        "Without a command the window opens; with one, the same labs run in the terminal."}, mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class, synopsisSubcommandLabel = "[COMMAND]")
final class RootCommand implements Callable<Integer> {
    private final Window window;
    private final UnaryOperator<String> ask;
    private final Output output;

    @Spec private CommandSpec spec;

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

    private int offerTerminal(String reason) {
        output.note("gibbsite: " + reason);
        String answer = ask.apply("Train in the terminal instead? [Y/n] ");
        if (answer == null) {
            output.note("The same training runs in the terminal: gibbsite run rbm");
            return Exit.FAILED;
        }
        boolean agreed = !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
        return agreed ? spec.commandLine().execute("run", "rbm") : Exit.FAILED;
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

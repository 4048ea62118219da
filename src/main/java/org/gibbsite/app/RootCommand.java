package org.gibbsite.app;

import java.util.concurrent.Callable;
import org.gibbsite.app.command.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code gibbsite} alone: opens the window. */
@Command(name = "gibbsite", description = {"Watch energy-based models train, live.", "",
        "Without a command the window opens; with one, the same labs run in the terminal."}, mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class, synopsisSubcommandLabel = "[COMMAND]")
final class RootCommand implements Callable<Integer> {
    private final Output output;

    RootCommand(Output output) {
        this.output = output;
    }

    @Override public Integer call() {
        output.note("there is no window yet; try: gibbsite run rbm");
        return 1;
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

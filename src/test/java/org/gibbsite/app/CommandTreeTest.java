package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gibbsite.app.CommandTree.Branch;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandTreeTest {
    private final List<String> made = new ArrayList<>();
    private final CommandTree tree = new CommandTree(new Root(), List.of(new Branch(One.class, () -> made(new One())),
            new Branch(Two.class, () -> made(new Two()))));

    @Command(name = "root")
    static final class Root implements Callable<Integer> {
        @Override public Integer call() { return 0; }
    }

    @Command(name = "one", description = "The first.")
    static final class One implements Callable<Integer> {
        @Override public Integer call() { return 1; }
    }

    @Command(name = "two", description = "The second.")
    static final class Two implements Callable<Integer> {
        @Override public Integer call() { return 2; }
    }

    @Test void aCommandThatIsNotNamedIsNotMade() {
        assertThat(tree.naming("two").execute("two")).isEqualTo(2);
        assertThat(made).containsExactly("Two");
    }

    @Test void theListOfCommandsNeedsNone() {
        assertThat(tree.naming("--help").getUsageMessage()).contains("The first.", "The second.");
        assertThat(made).isEmpty();
    }

    @Test void theListIsTheSameAsOfTheWholeTree() {
        assertThat(tree.naming().getUsageMessage()).isEqualTo(tree.whole().getUsageMessage());
        assertThat(made).containsExactly("One", "Two");
    }

    @Test void theVersionIsWhatTheParserWouldSay() {
        CapturedCommandLine commandLine = new CapturedCommandLine();
        String parsed = String.join("\n", new RootCommand.Version().getVersion()) + "\n";
        assertThat(commandLine.run("--version").out()).isEqualTo(parsed);
        assertThat(commandLine.run("-V").out()).isEqualTo(parsed);
    }

    private Object made(Object command) {
        made.add(command.getClass().getSimpleName());
        return command;
    }
}

package org.gibbsite.app;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The commands with their options, made as far as they are named: to read all the annotations of all commands, and to ask
 * all labs for their settings, takes longer than most commands do.
 */
final class CommandTree {
    private final Object root;
    private final List<Branch> branches;

    /** A command that is made when it is wanted. @param type annotated with its name and what it does */
    record Branch(Class<?> type, Supplier<Object> command) {
        private String name() { return annotation().name(); }

        private Command annotation() { return type.getAnnotation(Command.class); }
    }

    CommandTree(Object root, List<Branch> branches) {
        this.root = root;
        this.branches = List.copyOf(branches);
    }

    /** Everything. */
    picocli.CommandLine whole() {
        return naming(branches.stream().map(Branch::name).toList());
    }

    /** Those commands of which the name is among the words; of the others there is the line in the list of commands. */
    picocli.CommandLine naming(String... words) {
        return naming(Arrays.asList(words));
    }

    private picocli.CommandLine naming(Collection<String> words) {
        picocli.CommandLine tree = new picocli.CommandLine(root);
        for (Branch branch : branches) {
            String name = branch.name();
            tree.addSubcommand(name, words.contains(name) ? branch.command().get() : named(branch.annotation()));
        }
        tree.getSubcommands().values().forEach(CommandTree::addHelp);
        return tree;
    }

    private static CommandSpec named(Command annotation) {
        CommandSpec spec = CommandSpec.create().name(annotation.name());
        spec.usageMessage().description(annotation.description());
        return spec;
    }

    private static void addHelp(picocli.CommandLine command) {
        command.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        command.getSubcommands().values().forEach(CommandTree::addHelp);
    }

    /** {@code --help} of every command. */
    static final class HelpOption {
        @Option(names = {"-h",
                "--help"}, usageHelp = true, description = "Show this help and exit.") private boolean wanted;
    }
}

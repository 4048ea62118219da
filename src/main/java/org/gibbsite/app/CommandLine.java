package org.gibbsite.app;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import org.gibbsite.app.command.BadInput;
import org.gibbsite.app.command.CommandLab;
import org.gibbsite.app.command.DataCommand;
import org.gibbsite.app.command.DevicesCommand;
import org.gibbsite.app.command.Exit;
import org.gibbsite.app.command.Labs;
import org.gibbsite.app.command.LabsCommand;
import org.gibbsite.app.command.Output;
import org.gibbsite.app.command.RunCommand;
import org.gibbsite.app.command.RunFailure;
import org.gibbsite.app.terminal.Terminal;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;

/** The command line: the commands with what they need, and what becomes of their failures. */
final class CommandLine {
    private final Output output;
    private final picocli.CommandLine commands;

    CommandLine(Labs labs, Shelf shelf, Output output) {
        this.output = output;
        this.commands = new picocli.CommandLine(new RootCommand())
                .addSubcommand(new LabsCommand(labs, output))
                .addSubcommand(new RunCommand(labs, shelf, output))
                .addSubcommand(new DevicesCommand(output))
                .addSubcommand(new DataCommand(shelf, output));
    }

}

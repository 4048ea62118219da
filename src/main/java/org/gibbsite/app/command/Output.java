package org.gibbsite.app.command;

import com.google.gson.JsonElement;
import java.io.PrintStream;
import java.util.List;
import org.gibbsite.app.terminal.RunDisplay;
import org.gibbsite.app.terminal.Terminal;

/** Where commands write: results to one stream, what is for people watching to the other. */
public final class Output {
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private int drawn;

    /** @param terminal what {@code out} can show */
    public Output(PrintStream out, PrintStream err, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    public Terminal terminal() { return terminal; }

    /** Results: what a pipe should carry on. */
    public void line(String text) {
        out.println(text);
    }

    /** For people only: warnings and progress of a command whose result is something else. */
    public void note(String text) {
        err.println(text);
    }

    /** One line of JSON, in ASCII, so that no character set can damage it. */
    public void json(JsonElement value) {
        out.println(Json.line(value));
        out.flush();
    }

    /** Draws lines over those of the call before. Only for a live terminal. */
    public void draw(List<String> lines) {
        out.print(RunDisplay.redraw(lines, drawn));
        out.flush();
        drawn = lines.size();
    }

    /** The lines drawn last stay as they are; the next ones come below. */
    public void keepDrawing() {
        drawn = 0;
    }
}

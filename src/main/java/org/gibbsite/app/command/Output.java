package org.gibbsite.app.command;

import com.google.gson.JsonElement;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.gibbsite.app.terminal.RunDisplay;
import org.gibbsite.app.terminal.Terminal;

/**
 * Where commands write: results to one stream, what is for people watching to the other. A command ends by
 * {@link OutputLost} where its results go nowhere, unless it is {@link #patient}.
 */
public final class Output {
    private final Outlet outlet;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final boolean isPatient;
    private int drawn;

    /**
     * @param out      results, written in {@code charset}
     * @param terminal what {@code out} can show
     */
    public Output(OutputStream out, Charset charset, PrintStream err, Terminal terminal) {
        this.outlet = new Outlet(out);
        this.out = new PrintStream(new BufferedOutputStream(outlet), true, charset);
        this.err = err;
        this.terminal = terminal;
        this.isPatient = false;
    }

    private Output(Output other) {
        outlet = other.outlet;
        out = other.out;
        err = other.err;
        terminal = other.terminal;
        isPatient = true;
    }

    public Terminal terminal() { return terminal; }

    /** The stream of results, for help. */
    public PrintStream results() { return out; }

    /** To the same streams, for a command that leaves something besides its output: it goes on to its end. */
    Output patient() {
        return new Output(this);
    }

    /** Results: what a pipe should carry on. */
    public void line(String text) {
        out.println(text);
        requireTaken();
    }

    /** For people only: warnings and progress of a command whose result is something else. */
    public void note(String text) {
        err.println(text);
    }

    /** One line of JSON, in ASCII, so that no character set can damage it. */
    public void json(JsonElement value) {
        out.println(Json.line(value));
        requireTaken();
    }

    /** Draws lines over those of the call before. Only for a live terminal. */
    public void draw(List<String> lines) {
        out.print(RunDisplay.redraw(lines, drawn));
        out.flush();
        requireTaken();
        drawn = lines.size();
    }

    /** The lines drawn last stay as they are; the next ones come below. */
    public void keepDrawing() {
        drawn = 0;
    }

    private void requireTaken() {
        if (!isPatient && outlet.loss().isPresent()) throw new OutputLost();
    }

    /**
     * The status of a command that ended with {@code status}, all things written: where results were lost it says so, but
     * to a pipe that nobody reads any more there is nothing to say.
     */
    public int conclude(int status) {
        out.flush();
        Optional<Outlet.Loss> loss = outlet.loss();
        if (loss.isEmpty() || status != Exit.DONE) return status;
        if (loss.get().closed()) return Exit.UNREAD;
        note("gibbsite: standard output could not be written: " + loss.get().reason());
        return Exit.FAILED;
    }
}

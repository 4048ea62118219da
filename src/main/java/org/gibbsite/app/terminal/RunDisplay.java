package org.gibbsite.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines that stand for a run in a terminal. Pure: the same moment and the same terminal give the same lines.
 * {@link #redraw} makes them replace the lines drawn before.
 */
public final class RunDisplay {
    private static final String CLEAR_LINE = "\u001b[2K";
    private static final int MOST_BAR = 40;
    private static final int MOST_CURVE = 60;

    private final Terminal terminal;

    public RunDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Bar, numbers, curve and, where colours allow it, the picture. */
    public List<String> lines(RunState state) {
        List<String> lines = new ArrayList<>();
        String numbers = numbers(state);
        int room = terminal.columns() - numbers.length() - 3;
        if (room >= 10) {
            lines.add(ProgressBar.of(state.share(), Math.min(MOST_BAR, room), terminal.blocks()) + "  " + numbers);
        } else {
            lines.add(ProgressBar.of(state.share(), Math.min(MOST_BAR, terminal.columns() - 1), terminal.blocks()));
            lines.add(cut(numbers));
        }
        if (!state.curve().isEmpty()) lines.add(curve(state));
        lines.addAll(Pictures.lines(state.picture(), terminal));
        return lines;
    }

    /** One line without movement, for a file or a pipe. */
    public String plainLine(RunState state) {
        String curve = state.curve().isEmpty() ? "" : "  " + state.curveName() + " " + Words.number(state.last());
        return numbers(state) + curve;
    }

    /**
     * The text that draws {@code lines} over the {@code before} lines drawn last.
     *
     * @param before 0 for the first time
     */
    public static String redraw(List<String> lines, int before) {
        StringBuilder text = new StringBuilder();
        if (before > 0) text.append("\u001b[").append(before).append('A');
        for (String line : lines) text.append('\r').append(CLEAR_LINE).append(line).append('\n');
        for (int i = lines.size(); i < before; i++) text.append('\r').append(CLEAR_LINE).append('\n');
        if (before > lines.size()) text.append("\u001b[").append(before - lines.size()).append('A');
        return text.toString();
    }

    private String numbers(RunState state) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%3d %%", (int) (100 * state.share())));
        text.append("  ").append(state.stepName()).append(' ').append(Words.count(state.step()));
        if (state.epoch() > 0) text.append(String.format(Locale.ROOT, "  epoch %.1f", state.epoch()));
        text.append("  ").append(Words.number(state.rate())).append("/s");
        if (Double.isFinite(state.secondsLeft()))
            text.append("  ").append(Words.duration(state.secondsLeft()))
                    .append(" left");
        return text.toString();
    }

    private String curve(RunState state) {
        String text = state.curveName() + " " + Words.number(state.last()) + "  ";
        int room = Math.min(MOST_CURVE, terminal.columns() - text.length() - 1);
        return room < 4 ? cut(text) : text + Sparkline.of(state.values(), room, terminal.blocks());
    }

    private String cut(String line) {
        return line.length() < terminal.columns() ? line : line.substring(0, terminal.columns() - 1);
    }
}

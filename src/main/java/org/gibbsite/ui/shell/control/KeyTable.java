package org.gibbsite.ui.shell.control;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The table of all keys: from it come the keys themselves, the tooltips and the key sheet. */
public final class KeyTable {
    private KeyTable() {}

    /**
     * @param keys     as on the key sheet: {@code "Shift →"}
     * @param what     what it does
     * @param triggers any of them sets the command off
     */
    public record Row(String keys, String what, List<Trigger> triggers) {}

    /**
     * A key press, or a character where its key depends on the keyboard's layout.
     *
     * @param press     null when the character decides
     * @param character empty when the key decides
     */
    record Trigger(KeyCombination press, String character) {}

    public static Row row(Command command) {
        return switch (command) {
            case PLAY_PAUSE -> row("Space", "Play or pause (a space while typing)",
                    press(KeyCode.SPACE));
            case FORWARD -> row("→", "Forward one grain", press(KeyCode.RIGHT));
            case BACK -> row("←", "Back one grain", press(KeyCode.LEFT));
            case FORWARD_TEN -> row("Shift →", "Forward ten grains", shift(KeyCode.RIGHT));
            case BACK_TEN -> row("Shift ←", "Back ten grains", shift(KeyCode.LEFT));
            case FIRST -> row("Home", "To the start of the run", press(KeyCode.HOME));
            case LIVE -> row("End", "To the newest update", press(KeyCode.END));
            case NEXT_GRAIN -> row("G", "Coarser grain: phase, update, epoch", press(KeyCode.G));
            case PREVIOUS_GRAIN -> row("Shift G", "Finer grain", shift(KeyCode.G));
            case SLOWER -> row("[", "Half the speed", typed("["));
            case FASTER -> row("]", "Twice the speed", typed("]"));
            case FULL_SPEED -> row("\\", "As fast as possible", typed("\\"));
            case RESET -> row("R", "Start again with the same seed (undoable)", press(KeyCode.R));
            case RESET_NEW_SEED -> row("Shift R", "Start again with a new seed (undoable)", shift(KeyCode.R));
            case FORK -> row("F", "Fork: another future begins here", press(KeyCode.F));
            case SAVE -> row("Ctrl S", "Save run, figures, metrics and summary in a folder", control(KeyCode.S));
            case UNDO -> row("Ctrl Z", "Undo a knob turn, a gesture or a reset", control(KeyCode.Z));
            case REDO -> row("Ctrl Y", "Redo", control(KeyCode.Y));
            case ALL_PANELS -> row("A", "All panels, or one big and one companion", press(KeyCode.A));
            case MAXIMISE -> row("M", "The big panel alone, or back", press(KeyCode.M));
            case EXPLAIN -> row("N", "Show or hide the notes", press(KeyCode.N));
            case EQUATIONS -> row("E", "The equations with their numbers", press(KeyCode.E));
            case SETTINGS -> row("P", "Show or hide the settings", press(KeyCode.P));
            case CHARTS -> row("D", "Show or hide the charts", press(KeyCode.D));
            case HIDE_CHROME -> row("H", "Hide or show all but stage and transport", press(KeyCode.H));
            case THEME -> row("T", "Light, dark, projector", press(KeyCode.T));
            case LARGER -> row("Ctrl +", "Everything larger", control(KeyCode.PLUS), control(KeyCode.EQUALS),
                    control(KeyCode.ADD));
            case SMALLER -> row("Ctrl −", "Everything smaller", control(KeyCode.MINUS), control(KeyCode.SUBTRACT));
            case NORMAL_SIZE -> row("Ctrl 0", "Normal size", control(KeyCode.DIGIT0), control(KeyCode.NUMPAD0));
            case FULL_SCREEN -> row("F11", "Full screen", press(KeyCode.F11));
            case HELP -> row("F1 or ?", "This sheet", press(KeyCode.F1), typed("?"));
        };
    }

    private static Row row(String keys, String what, Trigger... triggers) {
        return new Row(keys, what, List.of(triggers));
    }

    private static Trigger press(KeyCode code) { return new Trigger(new KeyCodeCombination(code), ""); }

    private static Trigger shift(KeyCode code) {
        return new Trigger(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN), "");
    }

    /** Shift may be down: on many layouts + needs it. */
    private static Trigger control(KeyCode code) {
        return new Trigger(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), "");
    }

    private static Trigger typed(String character) { return new Trigger(null, character); }
}

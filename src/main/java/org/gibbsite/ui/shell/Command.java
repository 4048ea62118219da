package org.gibbsite.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Everything that a key does on a lab page: the table from which keys, tooltips and the key sheet are made. */
enum Command {
    PLAY_PAUSE("Space", "Play or pause, whatever has the focus", press(KeyCode.SPACE)),
    FORWARD("→", "Forward one grain", press(KeyCode.RIGHT)),
    BACK("←", "Back one grain", press(KeyCode.LEFT)),
    FORWARD_TEN("Shift →", "Forward ten grains", shift(KeyCode.RIGHT)),
    BACK_TEN("Shift ←", "Back ten grains", shift(KeyCode.LEFT)),
    FIRST("Home", "To the start of the run", press(KeyCode.HOME)),
    LIVE("End", "To the newest update", press(KeyCode.END)),
    NEXT_GRAIN("G", "Coarser grain: update, epoch", press(KeyCode.G)),
    PREVIOUS_GRAIN("Shift G", "Finer grain", shift(KeyCode.G)),
    SLOWER("[", "Half the speed", typed("[")),
    FASTER("]", "Twice the speed", typed("]")),
    FULL_SPEED("\\", "As fast as possible", typed("\\")),
    RESET("R", "Start again with the same seed (undoable)", press(KeyCode.R)),
    RESET_NEW_SEED("Shift R", "Start again with a new seed (undoable)", shift(KeyCode.R)),
    FORK("F", "Fork: another future begins here", press(KeyCode.F)),
    UNDO("Ctrl Z", "Undo a knob turn or a reset", control(KeyCode.Z)),
    REDO("Ctrl Y", "Redo", control(KeyCode.Y)),
    ALL_PANELS("A", "All panels at once, or one big and one companion", press(KeyCode.A)),
    MAXIMISE("M", "The big panel alone", press(KeyCode.M)),
    HIDE_CHROME("H", "Hide or show all but stage and transport", press(KeyCode.H)),
    THEME("T", "Light, dark, projector", press(KeyCode.T)),
    LARGER("Ctrl +", "Everything larger", control(KeyCode.PLUS), control(KeyCode.EQUALS), control(KeyCode.ADD)),
    SMALLER("Ctrl −", "Everything smaller", control(KeyCode.MINUS), control(KeyCode.SUBTRACT)),
    NORMAL_SIZE("Ctrl 0", "Normal size", control(KeyCode.DIGIT0), control(KeyCode.NUMPAD0)),
    FULL_SCREEN("F11", "Full screen", press(KeyCode.F11)),
    HELP("F1 or ?", "This sheet", new Trigger(new KeyCodeCombination(KeyCode.F1), ""), typed("?"));

    private final String keys;
    private final String what;
    private final List<Trigger> triggers;

    Command(String keys, String what, Trigger... triggers) {
        this.keys = keys;
        this.what = what;
        this.triggers = List.of(triggers);
    }

    /** As on the key sheet: {@code "Shift →"}. */
    String keys() { return keys; }

    /** What it does, as on the key sheet and in tooltips. */
    String what() { return what; }

    List<Trigger> triggers() { return triggers; }

    /** For a tooltip: {@code "Play or pause (Space)"}. */
    String hint() { return what + "  (" + keys + ")"; }

    /**
     * What sets a command off: a key press, or a character where its key depends on the keyboard's layout.
     *
     * @param press     null when the character decides
     * @param character empty when the key decides
     */
    record Trigger(KeyCombination press, String character) {}

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

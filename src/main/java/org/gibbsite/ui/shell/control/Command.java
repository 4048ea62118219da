package org.gibbsite.ui.shell.control;

/** Everything that a key does. Which key it is, and what it says on the key sheet, stands in {@link KeyTable}. */
public enum Command {
    PLAY_PAUSE,
    FORWARD,
    BACK,
    FORWARD_TEN,
    BACK_TEN,
    FIRST,
    LIVE,
    NEXT_GRAIN,
    PREVIOUS_GRAIN,
    SLOWER,
    FASTER,
    FULL_SPEED,
    RESET,
    RESET_NEW_SEED,
    FORK,
    SAVE,
    UNDO,
    REDO,
    ALL_PANELS,
    MAXIMISE,
    EXPLAIN,
    EQUATIONS,
    SETTINGS,
    CHARTS,
    HIDE_CHROME,
    THEME,
    LARGER,
    SMALLER,
    NORMAL_SIZE,
    FULL_SCREEN,
    HELP;

    /** For a tooltip: {@code "Play or pause (Space)"}. */
    public String hint() {
        KeyTable.Row row = KeyTable.row(this);
        return row.what() + "  (" + row.keys() + ")";
    }

    /** What it does, as on the key sheet. */
    public String what() { return KeyTable.row(this).what(); }
}

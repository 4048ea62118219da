package org.gibbsite.app.command;

/** Exit statuses of the program. */
public final class Exit {
    public static final int DONE = 0;
    /** A run, a check or a write failed. */
    public static final int FAILED = 1;
    /** Nothing was begun: an option, a setting, a file or a data set was not usable. */
    public static final int BAD_INPUT = 2;
    /** Nobody reads the output any more, as below {@code head}: 128 plus the number of SIGPIPE. */
    public static final int UNREAD = 141;
    /** Ended by Ctrl-C: 128 plus the number of SIGINT. */
    public static final int INTERRUPTED = 130;

    private Exit() {}
}

package org.gibbsite.app.command;

/** Standard output takes nothing any more: there is no use in going on. What is said of it is up to {@link Output}. */
public final class OutputLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutputLost() { super("standard output is lost"); }
}

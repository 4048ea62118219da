package org.gibbsite.experiment;

/** Parameters or loss are no longer finite. The message says what and, where it helps, what to try. */
public final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DivergedException(String message) { super(message); }
}

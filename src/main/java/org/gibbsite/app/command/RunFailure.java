package org.gibbsite.app.command;

/** What was asked for began and could not be finished: one sentence. The program exits with {@link Exit#FAILED}. */
public final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RunFailure(String sentence) { super(sentence); }

    public RunFailure(String sentence, Throwable cause) { super(sentence, cause); }
}

package org.gibbsite.app.command;

/** Something that the user asked for cannot be done as asked: one sentence. The program exits with {@link Exit#BAD_INPUT}. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadInput(String sentence) { super(sentence); }

    public BadInput(String sentence, Throwable cause) { super(sentence, cause); }
}

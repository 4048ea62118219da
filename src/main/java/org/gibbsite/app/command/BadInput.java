package org.gibbsite.app.command;

import java.util.function.Supplier;
import org.gibbsite.data.DataException;

/** Something that the user asked for cannot be done as asked: one sentence. The program exits with {@link Exit#BAD_INPUT}. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadInput(String sentence) { super(sentence); }

    public BadInput(String sentence, Throwable cause) { super(sentence, cause); }

    /** Does something, or says the sentence with which it was refused. */
    static void unlessDone(Runnable action) {
        unless(() -> {
            action.run();
            return null;
        });
    }

    /** The value, or the sentence with which it was refused. */
    static <T> T unless(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DataException refused) {
            throw new BadInput(refused.getMessage(), refused);
        }
    }
}

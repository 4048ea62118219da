package org.gibbsite.controller;

import org.gibbsite.data.DataException;
import org.gibbsite.experiment.DivergedException;

/** Failures as one sentence for people. */
final class Failures {
    private Failures() {}

    static RunStatus.Failed of(long step, Throwable cause) {
        return new RunStatus.Failed(step, sentence(cause), cause);
    }

    static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return switch (cause) {
            case OutOfMemoryError memory ->
                "not enough memory (the limit is " + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB): choose a smaller model or give Java more with -Xmx";
            case DivergedException diverged -> message;
            case DataException data -> message;
            case IllegalArgumentException refused when message != null -> message;
            case IllegalStateException refused when message != null -> message;
            case Throwable unexpected -> "unexpected " + unexpected.getClass().getSimpleName()
                    + (message == null ? "" : ": " + message);
        };
    }
}

package org.gibbsite.app.check;

/** A promise that can be tried in seconds. */
public interface Check {
    /** What is promised: {@code "the same seed gives the same parameters with 1 and 2 threads"}. */
    String promise();

    /** Tries it. */
    Finding find();

    /** @param numbers that decided: {@code "largest difference 3.1e-09"} */
    record Finding(boolean holds, String numbers) {}
}

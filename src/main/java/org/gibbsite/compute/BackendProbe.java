package org.gibbsite.compute;

import java.util.function.IntFunction;

/** Whether a back end can be used on this machine, and if not, why: shown to the user as it is. */
public sealed interface BackendProbe {
    String name();

    /**
     * @param description for people, such as {@code "Vector API, 512 bit"}
     * @param create      makes the back end for a number of threads
     */
    record Available(String name, String description, IntFunction<MatrixBackend> create) implements BackendProbe {}

    record Unavailable(String name, String reason) implements BackendProbe {}
}

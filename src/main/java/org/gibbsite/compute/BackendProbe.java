package org.gibbsite.compute;

/** Whether a back end can be used on this machine, and if not, why: shown to the user as it is. */
public sealed interface BackendProbe {
    String name();

    /**
     * @param description for people, such as {@code "Vector API, 512 bit"}
     * @param maker       makes the back end
     */
    record Available(String name, String description, Maker maker) implements BackendProbe {}

    /** Makes a back end of so many threads, of which it uses its part among those who compute. */
    interface Maker {
        MatrixBackend make(int threads, Sharers computing);
    }

    record Unavailable(String name, String reason) implements BackendProbe {}
}

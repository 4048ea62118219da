package org.gibbsite.data;

import java.nio.file.Path;
import java.util.Optional;

/** Finds data sets by name: embedded, in a folder, or in the cache. Never downloads by itself. */
public interface DataShelf {

    /**
     * @param name {@code "scribble"}, {@code "bars-and-stripes"}, a name such as {@code "mnist"}, or a folder's path
     * @throws DataException when it is missing or malformed: one sentence that says where was looked and what to do
     */
    ImageData images(String name);

    /** The folder in which labs may keep what took long to make, by names of their own; empty where nothing is kept. */
    default Optional<Path> cache() {
        return Optional.empty();
    }
}

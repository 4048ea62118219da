package org.gibbsite.experiment;

/** Is told what the start of a run is at, so that one that takes long can say it. On the thread that starts the run. */
@FunctionalInterface
public interface StartReport {
    StartReport NONE = what -> {};

    /** @param what what goes on from now on: {@code "reading data set mnist"} */
    void at(String what);
}

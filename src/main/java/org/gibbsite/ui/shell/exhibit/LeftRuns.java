package org.gibbsite.ui.shell.exhibit;

import java.util.List;

/** The runs that were left of late, and whether the last one is opened again at the next start. */
public interface LeftRuns {

    /** Of somebody who has left none. */
    LeftRuns NONE = new LeftRuns() {
        @Override public List<LeftRun> newest() { return List.of(); }

        @Override public boolean opensAtStart() { return false; }

        @Override public void opensAtStart(boolean wanted) {}
    };

    /** The newest first. Reads names of files only. */
    List<LeftRun> newest();

    boolean opensAtStart();

    /** Remembers it. */
    void opensAtStart(boolean wanted);
}

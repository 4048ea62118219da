package org.gibbsite.ui;

import java.util.List;
import org.gibbsite.experiment.Frame;

/** The pictures of a lab, in order of importance: the first is the big one. Lives on the JavaFX thread. */
public interface LabView<F extends Frame> {
    List<Panel<F>> panels();

    /**
     * Share of the program's processor time that pictures may cost while a run plays, 0 … 1; above it they become fewer. More
     * than the usual 5 % where the moving picture is what the lab is about.
     */
    default double drawingShare() { return 0.05; }

    /** Equations with the numbers of the moment. They follow what is selected. */
    default List<LiveEquation<F>> equations() {
        return List.of();
    }
}

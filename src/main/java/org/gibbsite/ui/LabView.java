package org.gibbsite.ui;

import java.util.List;
import org.gibbsite.experiment.Frame;

/** The pictures of a lab, in order of importance: the first is the big one. Lives on the JavaFX thread. */
public interface LabView<F extends Frame> {
    List<Panel<F>> panels();

    /** Equations with the numbers of the moment. They follow what is selected. */
    default List<LiveEquation<F>> equations() {
        return List.of();
    }
}

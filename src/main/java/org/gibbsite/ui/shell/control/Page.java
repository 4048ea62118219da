package org.gibbsite.ui.shell.control;

import javafx.scene.layout.Region;

/** What the window shows: the gallery or a lab. Closed when another takes its place. */
public interface Page extends AutoCloseable {
    Region node();

    /** A key was pressed. Commands of the window itself are handed to it. */
    void perform(Command command);

    /** Stops drawing and lets go of the run. Returns at once. */
    @Override void close();
}

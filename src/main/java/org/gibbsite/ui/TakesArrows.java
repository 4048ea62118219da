package org.gibbsite.ui;

/** A node that moves a selection of its own with the arrow keys while it has the focus: they are no steps in time then. */
public interface TakesArrows {
    /** Whether it does so at present. */
    default boolean takesArrows() {
        return true;
    }
}

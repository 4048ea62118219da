package org.gibbsite.ui;

/** The three looks. PROJECTOR: white ground, thick lines, large text, no black panels. */
public enum Theme {
    LIGHT, DARK, PROJECTOR
}

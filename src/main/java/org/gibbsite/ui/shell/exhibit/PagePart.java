package org.gibbsite.ui.shell.exhibit;

/** What gives way to the stage where there is little room: folded, it is a rail or a strip that opens over the stage. */
public enum PagePart {
    SETTINGS, NOTES, CHARTS
}

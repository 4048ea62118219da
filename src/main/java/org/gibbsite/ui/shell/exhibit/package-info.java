/**
 * What the window is given: the labs to show, who opens runs, downloads, runs that were left, what stays folded.
 *
 * <p>May use {@code ui}, {@code experiment}, {@code controller}, {@code lesson}, JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.ui.shell.exhibit.Exhibit} and {@link org.gibbsite.ui.shell.exhibit.RunOpener}.
 */
package org.gibbsite.ui.shell.exhibit;

/**
 * The window and the page of a lab in it: stage, rails, transport bar, status line. Around it lie the rooms for the
 * gallery, the settings, controls and what the window is given.
 *
 * <p>May use {@code ui}, {@code experiment}, {@code controller}, {@code lesson}, {@code raster}, JavaFX, ControlsFX, theme.
 *
 * <p>Start reading at {@link org.gibbsite.ui.shell.LabPage}.
 */
package org.gibbsite.ui.shell;

/**
 * The window around a lab: home gallery, lab page, settings form, transport bar, status line, keys.
 *
 * <p>May use {@code ui}, {@code experiment}, {@code controller}, {@code lesson}, {@code raster}, JavaFX, ControlsFX, theme.
 *
 * <p>Start reading at {@link org.gibbsite.ui.shell.LabPage}.
 */
package org.gibbsite.ui.shell;

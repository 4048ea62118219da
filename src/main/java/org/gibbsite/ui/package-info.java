/**
 * JavaFX that knows no particular lab.
 *
 * <p>May use {@code experiment}, {@code controller}, {@code lesson}, {@code raster}, JavaFX, ControlsFX, charts, theme.
 *
 * <p>Start reading at {@link org.gibbsite.ui.LabView}.
 */
package org.gibbsite.ui;

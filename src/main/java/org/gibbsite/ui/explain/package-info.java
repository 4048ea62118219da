/**
 * The explain pane: a lab's notes with their formulas, its proposed runs, and the present state in sentences.
 *
 * <p>May use {@code lesson}, {@code raster}, {@code ui} and JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.ui.explain.ExplainPane}.
 */
package org.gibbsite.ui.explain;

/**
 * What lies beside a lab for reading: notes, their formulas and the runs they propose. Knows no JavaFX.
 *
 * <p>May use {@code experiment}, {@code raster}, CommonMark, JLaTeXMath and headless AWT.
 *
 * <p>Start reading at {@link org.gibbsite.lesson.Notes}.
 */
package org.gibbsite.lesson;

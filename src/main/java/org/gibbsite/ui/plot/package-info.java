/**
 * What pictures of numbers are drawn with: palettes, pens, axes, sheets of pixels, texts that fit.
 *
 * <p>May use {@code ui}, {@code experiment}, {@code raster}, JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.ui.plot.Pen} and {@link org.gibbsite.ui.plot.PixelCanvas}.
 */
package org.gibbsite.ui.plot;

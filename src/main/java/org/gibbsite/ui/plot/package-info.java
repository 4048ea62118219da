/**
 * Pictures of numbers for any lab: grids of filters, heat maps, histograms, charts over time.
 *
 * <p>May use {@code ui}, {@code experiment}, {@code raster}, JavaFX, JFreeChart-FX.
 *
 * <p>Start reading at {@link org.gibbsite.ui.plot.FilterGrid} and {@link org.gibbsite.ui.plot.ChartDock}.
 */
package org.gibbsite.ui.plot;

/**
 * The charts over time below a lab: a strip of tabs, a chart for each, its curves and its axes.
 *
 * <p>May use {@code ui}, {@code ui.plot}, {@code experiment}, JavaFX, JFreeChart-FX.
 *
 * <p>Start reading at {@link org.gibbsite.ui.chart.ChartDock}.
 */
package org.gibbsite.ui.chart;

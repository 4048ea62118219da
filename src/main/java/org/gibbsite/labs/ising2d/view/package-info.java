/**
 * The linked panels of lab {@code ising-2d}: lattice and levels, estimates, exact curves, flow, correlations, scan, mixing.
 *
 * <p>May use {@code labs.ising2d}, {@code models}, {@code experiment}, {@code ui}, {@code raster}, JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.labs.ising2d.view.Ising2dView}.
 */
package org.gibbsite.labs.ising2d.view;

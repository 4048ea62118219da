/**
 * The linked panels of lab {@code ising-1d}: chain and levels, flow, free energy, levels in numbers, correlations, mixing.
 *
 * <p>May use {@code labs.ising1d}, {@code models}, {@code experiment}, {@code ui}, {@code raster}, JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.labs.ising1d.view.Ising1dView}.
 */
package org.gibbsite.labs.ising1d.view;

/**
 * The lab {@code ising-2d}: a square lattice of spins, its block spins, and what both are like.
 *
 * <p>May use {@code experiment}, {@code models}, {@code random}, {@code data}, {@code compute} and {@code raster}.
 *
 * <p>Start reading at {@link org.gibbsite.labs.ising2d.Ising2dLab}.
 */
package org.gibbsite.labs.ising2d;

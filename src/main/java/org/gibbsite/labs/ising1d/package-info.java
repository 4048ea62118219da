/**
 * The lab {@code ising-1d}: a ring of spins, what is left of it when spins are summed out, and the couplings of what is left.
 *
 * <p>May use {@code experiment}, {@code models}, {@code random}, {@code data}, {@code compute} and {@code raster}.
 *
 * <p>Start reading at {@link org.gibbsite.labs.ising1d.Ising1dLab}.
 */
package org.gibbsite.labs.ising1d;

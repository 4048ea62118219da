/**
 * The lab {@code ising-rbm}: stacked restricted Boltzmann machines that learn configurations of a lattice.
 *
 * <p>May use {@code experiment}, {@code models}, {@code random}, {@code data}, {@code compute} and {@code raster}.
 *
 * <p>Start reading at {@link org.gibbsite.labs.isingrbm.IsingRbmExperiment}.
 */
package org.gibbsite.labs.isingrbm;

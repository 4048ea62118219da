/**
 * The Ising model on a periodic square lattice, J = 1, k_B = 1: moves, exact results, observables, block spins and what
 * they tell about renormalisation.
 *
 * <p>May use {@code random}, {@code compute}, {@code models.statistics} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.ising.IsingSampler}.
 */
package org.gibbsite.models.ising;

/**
 * The restricted Boltzmann machine: parameters, learning, exact sums, likelihood estimates.
 *
 * <p>May use {@code random}, {@code compute} (not its back ends) and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.rbm.Rbm}.
 */
package org.gibbsite.models.rbm;

/**
 * Mixtures of Gaussians and the steps of the EM algorithm, in double precision; the posterior of two means on a grid, by a
 * Gaussian and by a chain.
 *
 * <p>May use {@code random}.
 *
 * <p>Start reading at {@link org.gibbsite.models.mixture.GaussianMixture}.
 */
package org.gibbsite.models.mixture;

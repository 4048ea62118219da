/**
 * Log-densities and log-likelihoods of every row of a batch, in nats, and divergences between them.
 *
 * <p>May use {@code models.nn.graph}, {@code compute} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.nn.density.GaussianLogDensity}.
 */
package org.gibbsite.models.nn.density;

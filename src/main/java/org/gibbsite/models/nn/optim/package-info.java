/**
 * What changes parameters, given their gradients: optimisers, the schedules of their rates, and
 * bounds of gradients.
 *
 * <p>May use {@code models.nn.graph}, {@code compute} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.nn.optim.Optimiser}.
 */
package org.gibbsite.models.nn.optim;

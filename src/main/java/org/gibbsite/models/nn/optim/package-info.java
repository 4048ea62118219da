/**
 * What changes parameters, given their gradients: optimisers and the schedules of their rates.
 *
 * <p>May use {@code models.nn.graph}, {@code compute} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.nn.optim.Optimiser}.
 */
package org.gibbsite.models.nn.optim;

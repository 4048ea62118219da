/**
 * Variational autoencoders: shape, parameters, the graph of the bound, and a read-only model that encodes and decodes.
 *
 * <p>May use {@code models.nn}, {@code random}, {@code compute} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.vae.VaeGraph}.
 */
package org.gibbsite.models.vae;

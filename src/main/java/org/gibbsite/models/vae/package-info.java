/**
 * Variational autoencoders: one description of their networks, and made from it parameters, the graph of the bound, encoder
 * and decoder of batches, and a read-only model of single images.
 *
 * <p>May use {@code models.nn}, {@code random}, {@code compute} and EJML.
 *
 * <p>Start reading at {@code VaeNetworks}, then {@link org.gibbsite.models.vae.VaeGraph}.
 */
package org.gibbsite.models.vae;

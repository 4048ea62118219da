/**
 * Lab {@code vae}: a variational autoencoder learns a map of handwriting.
 *
 * <p>May use {@code experiment}, {@code models}, {@code random}, {@code data}, {@code compute}, {@code raster} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.labs.vae.VaeLab}.
 */
package org.gibbsite.labs.vae;

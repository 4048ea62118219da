/**
 * The linked panels of lab {@code vae}: manifold, latent space, reconstructions, samples, drawing, posteriors,
 * the terms of the bound.
 *
 * <p>May use {@code labs.vae}, {@code experiment}, {@code ui}, {@code raster}, JavaFX, charts.
 *
 * <p>Start reading at {@link org.gibbsite.labs.vae.view.VaeView}.
 */
package org.gibbsite.labs.vae.view;

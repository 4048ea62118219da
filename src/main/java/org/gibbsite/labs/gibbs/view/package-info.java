/**
 * The linked panels of lab {@code gibbs}: graph, conditional, chains, law, energies, mixing, temperatures.
 *
 * <p>May use {@code labs.gibbs}, {@code experiment}, {@code ui}, {@code raster}, JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.labs.gibbs.view.GibbsView}.
 */
package org.gibbsite.labs.gibbs.view;

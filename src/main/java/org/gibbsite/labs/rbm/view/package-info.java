/**
 * The linked panels of lab {@code rbm}: filters, one unit, reconstructions, fantasies, activations, histograms.
 *
 * <p>May use {@code labs.rbm}, {@code experiment}, {@code ui}, {@code raster}, JavaFX, charts.
 *
 * <p>Start reading at {@link org.gibbsite.labs.rbm.view.RbmView}.
 */
package org.gibbsite.labs.rbm.view;

/**
 * How well the chains of a sampler mix, as a panel for any lab.
 *
 * <p>May use {@code experiment}, {@code raster}, {@code ui}, {@code ui.plot} and JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.kit.view.mixing.MixingPanel}.
 */
package org.gibbsite.kit.view.mixing;

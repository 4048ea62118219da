/**
 * Pictures made of pixels: grids of images, heat maps, strips of units, sheets of spins, a canvas to paint on.
 *
 * <p>May use {@code experiment}, {@code raster}, {@code ui}, {@code ui.plot} and JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.kit.view.image.FilterGrid}.
 */
package org.gibbsite.kit.view.image;

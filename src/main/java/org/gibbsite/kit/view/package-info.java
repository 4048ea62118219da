/**
 * Panels and pictures that labs are assembled from.
 *
 * <p>May use {@code kit}, {@code experiment}, {@code models}, {@code raster}, {@code ui}, {@code ui.plot} and JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.kit.view.FramePanel}.
 */
package org.gibbsite.kit.view;

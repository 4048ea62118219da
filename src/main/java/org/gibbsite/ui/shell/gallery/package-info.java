/**
 * The first page: cards of labs by chapters, the search, runs that were left, previews that move.
 *
 * <p>May use {@code ui.shell.exhibit}, {@code ui.shell.control}, {@code ui}, {@code experiment}, {@code controller},
 * {@code raster}, JavaFX, ControlsFX.
 *
 * <p>Start reading at {@link org.gibbsite.ui.shell.gallery.HomeGallery}.
 */
package org.gibbsite.ui.shell.gallery;

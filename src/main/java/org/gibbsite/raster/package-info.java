/**
 * Pictures without a toolkit: colour maps, mosaics, PNG files, half-block characters.
 *
 * <p>May use nothing but the JDK.
 *
 * <p>Start reading at {@link org.gibbsite.raster.Raster}.
 */
package org.gibbsite.raster;

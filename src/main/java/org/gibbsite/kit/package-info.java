/**
 * The parts that labs are assembled from. What two labs need stands here, once; nothing here knows a lab.
 *
 * <p>May use {@code experiment}, {@code models}, {@code data}, {@code raster}, {@code random} and {@code compute}.
 *
 * <p>Start reading at {@code kit.sampling}.
 */
package org.gibbsite.kit;

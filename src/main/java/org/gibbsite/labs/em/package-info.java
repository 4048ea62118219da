/**
 * The lab {@code em}: a mixture of Gaussians learns by half-steps that close a gap and lift a floor; two means by three ways to
 * infer them.
 *
 * <p>May use {@code kit}, {@code experiment}, {@code models}, {@code random}, {@code data}, {@code compute} and {@code raster}.
 *
 * <p>Start reading at {@link org.gibbsite.labs.em.EmLab}.
 */
package org.gibbsite.labs.em;

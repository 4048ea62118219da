/**
 * The lab {@code rbm}: a restricted Boltzmann machine learns filters from digits while people watch.
 *
 * <p>May use {@code experiment}, {@code models}, {@code random}, {@code data}, {@code compute}, {@code raster}.
 *
 * <p>Start reading at {@code RbmLab}.
 */
package org.gibbsite.labs.rbm;

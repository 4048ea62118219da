/**
 * The lab {@code gibbs}: Markov chains wander through the states of a small Boltzmann machine whose law is known exactly.
 *
 * <p>May use {@code experiment}, {@code models}, {@code random}, {@code data}, {@code compute}, {@code raster}.
 *
 * <p>Start reading at {@code GibbsLab}.
 */
package org.gibbsite.labs.gibbs;

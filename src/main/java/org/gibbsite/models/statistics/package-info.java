/**
 * How well Markov chains mix: autocorrelation, effective sample size, split-R̂, whatever the sampler.
 *
 * <p>May use {@code random}, {@code compute} (not its back ends) and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.statistics.AutocorrelationTime}.
 */
package org.gibbsite.models.statistics;

/**
 * Parts of a lab that samples: burn-in, and points of charts spaced as on a logarithmic axis.
 *
 * <p>May use what {@code kit} may.
 *
 * <p>Start reading at {@link org.gibbsite.kit.sampling.SpacedPoints}.
 */
package org.gibbsite.kit.sampling;

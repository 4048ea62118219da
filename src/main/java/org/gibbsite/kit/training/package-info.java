/**
 * Parts of a lab that learns: in which order cases come, pairs of images and what a model makes of them.
 *
 * <p>May use what {@code kit} may.
 *
 * <p>Start reading at {@link org.gibbsite.kit.training.CaseOrder}.
 */
package org.gibbsite.kit.training;

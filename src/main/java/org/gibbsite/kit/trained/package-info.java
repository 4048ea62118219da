/**
 * Kinds of trained models that labs hand over to one another, and what becomes of them.
 *
 * <p>May use what {@code kit} may.
 *
 * <p>Start reading at {@link org.gibbsite.kit.trained.TrainedRbm}.
 */
package org.gibbsite.kit.trained;

/**
 * What nets are made of: operations on a batch, one case a row, and first values of their weights.
 *
 * <p>May use {@code models.nn.graph}, {@code random}, {@code compute} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.nn.layer.Dense}.
 */
package org.gibbsite.models.nn.layer;

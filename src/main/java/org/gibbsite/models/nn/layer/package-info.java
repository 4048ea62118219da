/**
 * What nets are made of: the description of a net, what is learnt by name, and operations on a batch, one case a row.
 *
 * <p>May use {@code models.nn.graph}, {@code random}, {@code compute} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.nn.layer.Network}, then {@link org.gibbsite.models.nn.layer.Dense}.
 */
package org.gibbsite.models.nn.layer;

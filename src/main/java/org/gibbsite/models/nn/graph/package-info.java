/**
 * Reverse-mode differentiation over float matrices: variables, what an operation is, and graphs, which are built once and
 * then run forward and backward without allocating.
 *
 * <p>May use {@code random}, {@code compute} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.nn.graph.Graph}.
 */
package org.gibbsite.models.nn.graph;

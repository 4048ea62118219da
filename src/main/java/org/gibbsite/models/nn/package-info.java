/**
 * Reverse-mode differentiation over float matrices: a graph is built once, then runs forward and backward without
 * allocating; operations, parameters, initialisers, optimisers and schedules do not know each other.
 *
 * <p>May use {@code random}, {@code compute} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.models.nn.Graph}, then {@link org.gibbsite.models.nn.Dense}.
 */
package org.gibbsite.models.nn;

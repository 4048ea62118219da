/**
 * What the models multiply with: one interface, several back ends.
 *
 * <p>May use EJML's matrix types and {@code random}.
 *
 * <p>Start reading at {@link org.gibbsite.compute.MatrixBackend}.
 */
package org.gibbsite.compute;

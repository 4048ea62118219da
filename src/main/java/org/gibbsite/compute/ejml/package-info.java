/**
 * The reference back end: products by EJML, everything else in plain loops.
 *
 * <p>May use {@code compute}, {@code random} and EJML.
 *
 * <p>Start reading at {@link org.gibbsite.compute.ejml.EjmlBackend}.
 */
package org.gibbsite.compute.ejml;

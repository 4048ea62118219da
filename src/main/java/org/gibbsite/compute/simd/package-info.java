/**
 * The fast back end: kernels on the Vector API. Lanes run along output columns and every sum over the inner dimension goes
 * in rising order with fused multiply-adds, so the bits depend neither on the vector width nor on the number of threads.
 *
 * <p>May use {@code compute}, {@code random}, EJML's matrix types and {@code jdk.incubator.vector}.
 *
 * <p>Start reading at {@link org.gibbsite.compute.simd.SimdBackend}.
 */
package org.gibbsite.compute.simd;

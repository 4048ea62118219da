/**
 * Benchmarks: how fast a model learns here, and beside it the numerical libraries that this machine has.
 *
 * <p>May use everything.
 *
 * <p>Start reading at {@link org.gibbsite.app.bench.RbmBench}.
 */
package org.gibbsite.app.bench;

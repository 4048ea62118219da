package org.gibbsite.compute;

import org.ejml.data.FMatrixRMaj;

/**
 * The multiplications worth accelerating; the rest is plain EJML. Shapes are checked, outputs are overwritten (reshaped
 * where needed) and must not be an input. Repeats are bit-identical on the same back end at any number of threads and any
 * vector width. Confined to one calling thread at a time, because workspaces are reused.
 */
public interface MatrixBackend extends AutoCloseable {

    /** Short and stable, as given to {@code --backend}: {@code "simd"}, {@code "ejml"}. */
    String name();

    /** For people: {@code "Vector API, 512 bit, 2 threads"}. */
    String description();

    /** Threads that a product may use, the caller's included; at least 1. */
    int threads();

    /** {@code out = a b}: (m × k)(k × n) → (m × n). */
    void mult(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out);

    /** {@code out = aᵀ b}: (k × m)ᵀ(k × n) → (m × n). */
    void multTransA(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out);

    /** {@code out = a bᵀ}: (m × k)(n × k)ᵀ → (m × n). */
    void multTransB(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out);

    /** Another of the same kind for another calling thread; it has one thread and need not be closed. */
    MatrixBackend alone();

    /** The fused operations of a layer of sigmoid units. */
    SigmoidLayer sigmoidLayer();

    /** Checkerboard sweeps of spins on a lattice. The same bits on every back end. */
    default SpinUpdate spinUpdate() {
        return new PlainSpinUpdate();
    }

    /** Exponential, tangent and their kin over whole arrays. */
    default ArrayFunctions functions() {
        return new ArrayFunctions.Plain();
    }

    /** Steps of optimisers. To be asked for once and kept. */
    default Descent descent() {
        return new Descent.Plain(this);
    }

    /** Ends the worker threads. Idempotent. */
    @Override default void close() {}
}

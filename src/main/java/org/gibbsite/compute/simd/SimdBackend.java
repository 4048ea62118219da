package org.gibbsite.compute.simd;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.compute.Descent;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.Shapes;
import org.gibbsite.compute.Sharers;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.compute.SpinUpdate;

/** The fast back end: register-blocked products and fused layers on the Vector API. */
public final class SimdBackend implements MatrixBackend {
    /** As given to {@code --backend}. */
    public static final String NAME = "simd";

    private final Crew crew;
    private final Product product;
    private final SigmoidLayer layer;
    private final ArrayFunctions functions;
    private final Descent descent;

    /** With the processors to itself. @param threads as for the other */
    public SimdBackend(int threads) {
        this(threads, new Sharers());
    }

    /**
     * @param threads   at least 1, the calling thread included; the others are daemons and end with {@link #close}
     * @param computing divide the threads among them, from product to product
     */
    public SimdBackend(int threads, Sharers computing) {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1: " + threads);
        crew = new Crew(threads, computing);
        product = new Product(crew);
        layer = new SimdSigmoidLayer(crew, product);
        functions = new SimdFunctions(crew);
        descent = new SimdDescent(crew, this);
    }

    /** Bits of the vectors in use: 128, 256 or 512. */
    public static int vectorBits() {
        return Lanes.FLOATS.vectorBitSize();
    }

    @Override public String name() { return NAME; }

    @Override public String description() {
        return "Vector API, " + vectorBits() + " bit, " + threads() + (threads() == 1 ? " thread" : " threads");
    }

    @Override public int threads() { return crew.threads(); }

    @Override public MatrixBackend alone() { return new SimdBackend(1); }

    @Override public void mult(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        Shapes.product(a, b, a.numCols, b.numRows, a.numRows, b.numCols, out);
        product.left(a.data, a.numRows, a.numCols, false).times(b.data, b.numCols, out.data);
    }

    @Override public void multTransA(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        Shapes.product(a, b, a.numRows, b.numRows, a.numCols, b.numCols, out);
        product.leftTransposed(a.data, a.numCols, a.numRows).times(b.data, b.numCols, out.data);
    }

    @Override public void multTransB(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        Shapes.product(a, b, a.numCols, b.numCols, a.numRows, b.numRows, out);
        product.left(a.data, a.numRows, a.numCols, false).timesTransposed(b.data, b.numRows, out.data);
    }

    @Override public SigmoidLayer sigmoidLayer() { return layer; }

    @Override public SpinUpdate spinUpdate() { return new SimdSpinUpdate(); }

    @Override public ArrayFunctions functions() { return functions; }

    @Override public Descent descent() { return descent; }

    @Override public void close() {
        crew.close();
    }
}

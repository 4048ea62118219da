package org.gibbsite.compute.ejml;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.Shapes;
import org.gibbsite.compute.SigmoidLayer;

/** The reference back end: always there, single-threaded, and what the others are tested against. */
public final class EjmlBackend implements MatrixBackend {
    /** As given to {@code --backend}. */
    public static final String NAME = "ejml";

    private final SigmoidLayer layer = new EjmlSigmoidLayer();

    @Override public String name() { return NAME; }

    @Override public String description() { return "EJML, plain Java, 1 thread"; }

    @Override public int threads() { return 1; }

    @Override public MatrixBackend alone() { return new EjmlBackend(); }

    @Override public void mult(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        Shapes.product(a, b, a.numCols, b.numRows, a.numRows, b.numCols, out);
        CommonOps_FDRM.mult(a, b, out);
    }

    @Override public void multTransA(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        Shapes.product(a, b, a.numRows, b.numRows, a.numCols, b.numCols, out);
        CommonOps_FDRM.multTransA(a, b, out);
    }

    @Override public void multTransB(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        Shapes.product(a, b, a.numCols, b.numCols, a.numRows, b.numRows, out);
        CommonOps_FDRM.multTransB(a, b, out);
    }

    @Override public SigmoidLayer sigmoidLayer() { return layer; }
}

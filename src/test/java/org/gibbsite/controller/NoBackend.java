package org.gibbsite.controller;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;

/** For labs that multiply nothing. */
final class NoBackend implements MatrixBackend {
    @Override public String name() { return "none"; }

    @Override public String description() { return "none"; }

    @Override public int threads() { return 1; }

    @Override public MatrixBackend alone() { return this; }

    @Override public void mult(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        throw new UnsupportedOperationException();
    }

    @Override public void multTransA(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        throw new UnsupportedOperationException();
    }

    @Override public void multTransB(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out) {
        throw new UnsupportedOperationException();
    }

    @Override public SigmoidLayer sigmoidLayer() {
        throw new UnsupportedOperationException();
    }
}

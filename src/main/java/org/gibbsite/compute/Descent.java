package org.gibbsite.compute;

import org.ejml.data.FMatrixRMaj;

/**
 * Steps of optimisers in as few passes over the parameters as can be. The same bits with and without the gradient in a
 * matrix of its own. No call allocates once the workspaces have grown to the shapes in use.
 */
public interface Descent {

    /**
     * A step by Adam.
     *
     * @param gradient at least as many elements as there are parameters; not modified
     * @param x        parameters; @param means m; @param squares s. Overwritten
     */
    void adam(float[] gradient, float[] x, float[] means, float[] squares, AdamUpdate update);

    /**
     * The same with the gradient {@code aᵀ b}, which need not ever exist as a whole: (cases × rows)ᵀ(cases × columns).
     * Zeros in {@code a} may be skipped.
     *
     * @param a not modified; @param b not modified
     * @param x parameters (rows × columns), row by row; @param means m; @param squares s. Overwritten
     */
    void adam(FMatrixRMaj a, FMatrixRMaj b, float[] x, float[] means, float[] squares, AdamUpdate update);

    /** One after the other. */
    final class Plain implements Descent {
        private final MatrixBackend backend;
        private final FMatrixRMaj gradient = new FMatrixRMaj(0, 0);

        public Plain(MatrixBackend backend) {
            this.backend = backend;
        }

        @Override public void adam(float[] g, float[] x, float[] means, float[] squares, AdamUpdate update) {
            Shapes.parameters(g.length, x, means, squares);
            update.step(g, 0, x, means, squares, 0, x.length);
        }

        @Override public void adam(FMatrixRMaj a, FMatrixRMaj b, float[] x, float[] means, float[] squares,
                AdamUpdate update) {
            Shapes.parameters(a.numCols * b.numCols, x, means, squares);
            backend.multTransA(a, b, gradient);
            update.step(gradient.data, 0, x, means, squares, 0, x.length);
        }
    }
}

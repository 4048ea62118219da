package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.PANEL;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.AdamUpdate;
import org.gibbsite.compute.Descent;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.Shapes;

/** Steps shared by the crew; a gradient that is a product is used while the part of it just summed is near. */
final class SimdDescent implements Descent, Crew.Task {
    /** Numbers of a chunk; a multiple of every vector width. */
    private static final int CHUNK = 8192;

    private final Crew crew;
    private final MatrixBackend backend;
    private final ProductStep fused;
    /** For products that are too narrow to be worth it. */
    private final FMatrixRMaj product = new FMatrixRMaj(0, 0);
    private float[] g;
    private float[] x;
    private float[] m;
    private float[] s;
    private AdamUpdate update;

    SimdDescent(Crew crew, MatrixBackend backend) {
        this.crew = crew;
        this.backend = backend;
        fused = new ProductStep(crew);
    }

    @Override public void adam(float[] gradient, float[] parameters, float[] means, float[] squares,
            AdamUpdate constants) {
        Shapes.parameters(gradient.length, parameters, means, squares);
        g = gradient;
        x = parameters;
        m = means;
        s = squares;
        update = constants;
        crew.run(this, (x.length + CHUNK - 1) / CHUNK);
    }

    @Override public void adam(FMatrixRMaj a, FMatrixRMaj b, float[] parameters, float[] means, float[] squares,
            AdamUpdate constants) {
        Shapes.parameters(a.numCols * b.numCols, parameters, means, squares);
        if (b.numCols >= PANEL && a.numRows == b.numRows) {
            fused.run(a, b, parameters, means, squares, constants);
        } else {
            backend.multTransA(a, b, product);
            adam(product.data, parameters, means, squares, constants);
        }
    }

    @Override public void run(int chunk, int worker) {
        int at = chunk * CHUNK;
        AdamLanes.step(g, at, x, m, s, at, Math.min(CHUNK, x.length - at), update);
    }
}

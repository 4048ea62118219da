package org.gibbsite.app.bench;

import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.mixture.CovarianceShape;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.models.mixture.Maximisation;
import org.gibbsite.models.mixture.Responsibilities;

/** Gibbsite's own rounds of the fit that {@code em_peer.py} describes. */
final class OwnEm implements AutoCloseable {
    private final MatrixBackend backend = Backends.create(null, 1);
    private final double[] points;
    private final GaussianMixture mixture = new GaussianMixture(EmBench.COMPONENTS, 2);
    private final Maximisation maximisation = new Maximisation(mixture, CovarianceShape.FULL);
    private final Responsibilities q;

    /** @param points (N × 2) */
    OwnEm(double[] points) {
        this.points = points;
        q = new Responsibilities(points.length / 2, EmBench.COMPONENTS, backend.functions());
    }

    private void begin() {
        mixture.set(new GaussianMixture(EmBench.COMPONENTS, 2));
        System.arraycopy(points, 0, mixture.means(), 0, mixture.means().length);
        mixture.update();
        q.look(mixture, points);
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            q.exact(0, q.points());
            q.weigh();
            maximisation.closed(points, q.rows(), 0, true);
            q.look(mixture, points);
        }
    }

    /** L/N after so many rounds, nats. */
    double likelihood(int rounds) {
        begin();
        rounds(rounds);
        return q.logLikelihood() / q.points();
    }

    /** Of so many rounds, wall-clock. */
    double seconds(int rounds) {
        begin();
        long start = System.nanoTime();
        rounds(rounds);
        return (System.nanoTime() - start) * 1e-9;
    }

    @Override public void close() {
        backend.close();
    }
}

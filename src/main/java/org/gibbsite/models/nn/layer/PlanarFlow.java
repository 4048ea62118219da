package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * One step of a planar flow, z′ = z + û tanh(wᵀz + b), and the logarithm of its volume change, log(1 + tanh′ · wᵀû). û = u +
 * (m(wᵀu) − wᵀu) w/‖w‖² with m(s) = softplus(s) − 1 > −1 keeps it invertible. Source: Rezende, Mohamed, "Variational inference
 * with normalizing flows", 2015, equations 10 to 12 and appendix A.1.
 */
public final class PlanarFlow implements Operation {
    private final Variable z, parameters, moved, logVolume;
    private final int first, units;
    private final List<Variable> inputs, results;

    /** @param parameters (n × …), row by row with those of z: u, w (units each) and b from column {@code first} on
     * @param z (n × units); the results are z′ (n × units) and the logarithm (n × 1) */
    public PlanarFlow(Variable z, Variable parameters, int first) {
        if (parameters.rows() != z.rows() || parameters.columns() < first + 2 * z.columns() + 1) {
            throw new IllegalArgumentException(parameters + " does not hold a planar flow of " + z);
        }
        this.z = z;
        this.parameters = parameters;
        this.first = first;
        units = z.columns();
        moved = Variable.result("z'", z.rows(), units, z, parameters);
        logVolume = Variable.result("log volume", z.rows(), 1, z, parameters);
        inputs = List.of(z, parameters);
        results = List.of(moved, logVolume);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    /** Parameters that a step needs: u, w and b. */
    public static int parameters(int units) { return 2 * units + 1; }

    public Variable logVolume() { return logVolume; }

    @Override public void forward() {
        float[] p = parameters.data();
        for (int row = 0; row < z.rows(); row++) {
            int u = row * parameters.columns() + first, w = u + units, at = row * units;
            double s = dot(p, u, p, w), q = square(p, w), m = softplus(s) - 1, c = (m - s) / q;
            double t = StrictMath.tanh(dot(z.data(), at, p, w) + p[w + units]);
            for (int j = 0; j < units; j++) {
                moved.data()[at + j] = (float) (z.data()[at + j] + (p[u + j] + c * p[w + j]) * t);
            }
            logVolume.data()[row] = (float) StrictMath.log1p((1 - t * t) * m);
        }
    }

    /** The chain rule through t = tanh(wᵀz + b), m = softplus(s) − 1, s = wᵀu, q = wᵀw and c = (m − s)/q, û = u + c w. */
    @Override public void backward() {
        float[] p = parameters.data(), dp = parameters.isDifferentiated() ? parameters.reachedGradient() : null;
        float[] dz = z.isDifferentiated() ? z.reachedGradient() : null;
        float[] dMoved = moved.reachedGradient(), dLog = logVolume.reachedGradient();
        for (int row = 0; row < z.rows(); row++) {
            int u = row * parameters.columns() + first, w = u + units, at = row * units;
            double s = dot(p, u, p, w), q = square(p, w), m = softplus(s) - 1, c = (m - s) / q;
            double t = StrictMath.tanh(dot(z.data(), at, p, w) + p[w + units]), slope = 1 - t * t;
            double byVolume = dLog[row] / (1 + slope * m), dm = byVolume * slope, dt = -2 * t * byVolume * m, dc = 0;
            for (int j = 0; j < units; j++) {
                dt += dMoved[at + j] * (p[u + j] + c * p[w + j]);
                dc += dMoved[at + j] * t * p[w + j];
            }
            double da = dt * slope, ds = -dc / q, dq = -dc * c / q;
            ds += (dm + dc / q) / (1 + StrictMath.exp(-s));
            for (int j = 0; j < units; j++) {
                double along = dMoved[at + j] * t;
                if (dz != null) dz[at + j] += (float) (dMoved[at + j] + da * p[w + j]);
                if (dp == null) continue;
                dp[u + j] += (float) (along + ds * p[w + j]);
                dp[w + j] += (float) (c * along + 2 * dq * p[w + j] + ds * p[u + j] + da * z.data()[at + j]);
            }
            if (dp != null) dp[w + units] += (float) da;
        }
    }

    private double dot(float[] a, int from, float[] b, int at) {
        double sum = 0;
        for (int j = 0; j < units; j++) sum += (double) a[from + j] * b[at + j];
        return sum;
    }

    /** ‖w‖², held away from 0. */
    private double square(float[] p, int w) {
        return Math.max(dot(p, w, p, w), 1e-12);
    }

    private static double softplus(double s) {
        return Math.max(s, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(s)));
    }
}

package org.gibbsite.models.vae;

import org.gibbsite.models.nn.layer.PlanarFlow;
import org.gibbsite.models.vae.VaeModel.Encoding;

/**
 * The approximate posterior q(z|x) of one image: a normal law, bent by a planar flow where the model has one. Immutable, but
 * for what others do to the arrays it hands out.
 */
public final class Posterior {
    private final Encoding start;
    /** u, w, b of each flow step, as the encoder gives them for this image. */
    private final float[] flow;
    private final int steps;

    /**
     * @param z          latent units
     * @param logDensity log q(z|x), nats
     */
    public record Draw(float[] z, double logDensity) {}

    private Posterior(Encoding start, float[] flow, int steps) {
        this.start = start;
        this.flow = flow;
        this.steps = steps;
    }

    /** @param image pixels in [0, 1]; not modified */
    public static Posterior of(VaeModel model, float[] image) {
        float[] hidden = model.encoderHidden(image);
        int steps = model.shape().flowSteps();
        return new Posterior(model.encoding(hidden), model.flow(hidden), steps);
    }

    /** μ and σ of the normal law, before the flow. */
    public Encoding start() {
        return start;
    }

    /** Whether there is no flow: q is the normal law itself. */
    public boolean isNormal() { return steps == 0; }

    /** Where the centre of the normal law goes. */
    public float[] centre() {
        return draw(new float[start.mean().length]).z();
    }

    /** A draw made of given standard normal numbers, one for each latent unit. @param noise not modified */
    public Draw draw(float[] noise) {
        int units = start.mean().length;
        float[] z = new float[units];
        double log = 0;
        for (int j = 0; j < units; j++) {
            z[j] = start.mean()[j] + start.deviation()[j] * noise[j];
            log -= 0.5 * (Math.log(2 * Math.PI) + (double) noise[j] * noise[j])
                    + StrictMath.log(start.deviation()[j]);
        }
        for (int step = 0; step < steps; step++) log -= bend(z, step * PlanarFlow.parameters(units));
        return new Draw(z, log);
    }

    /** z ← z + û tanh(wᵀz + b), as in {@link PlanarFlow}; returns log(1 + tanh′ · wᵀû). */
    private double bend(float[] z, int u) {
        int units = z.length, w = u + units;
        double s = 0, q = 0, a = flow[w + units];
        for (int j = 0; j < units; j++) {
            s += (double) flow[u + j] * flow[w + j];
            q += (double) flow[w + j] * flow[w + j];
            a += (double) z[j] * flow[w + j];
        }
        double m = Math.max(s, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(s))) - 1,
                c = (m - s) / Math.max(q, 1e-12);
        double t = StrictMath.tanh(a);
        for (int j = 0; j < units; j++) z[j] += (float) ((flow[u + j] + c * flow[w + j]) * t);
        return StrictMath.log1p((1 - t * t) * m);
    }
}

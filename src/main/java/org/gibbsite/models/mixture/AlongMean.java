package org.gibbsite.models.mixture;

/**
 * L(θ) and F(r, θ) while one mean goes along the first coordinate and all else stays, for pictures: in double precision, but not
 * the same bits on every machine.
 *
 * @param places        of the mean
 * @param logLikelihood L at each, nats
 * @param bound         F at each, nats
 */
public record AlongMean(double[] places, double[] logLikelihood, double[] bound) {

    /** @param points (N × D); @param r (N × K); @param component whose mean goes, from 0; @param places where it goes, not copied */
    public static AlongMean of(GaussianMixture mixture, double[] points, float[] r, int component, double[] places) {
        int k = mixture.components(), d = mixture.dimensions(), n = points.length / d;
        double[] others = new double[n], own = new double[n], joint = new double[n * k];
        double fixed = rest(mixture, points, r, component, joint, others);
        GaussianMixture moving = single(mixture, component);
        double[] logLikelihood = new double[places.length], bound = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            moving.means()[0] = places[i];
            moving.update();
            moving.logJoint(points, own);
            double l = 0, f = fixed;
            for (int p = 0; p < n; p++) {
                double most = Math.max(others[p], own[p]), least = Math.min(others[p], own[p]);
                l += most + Math.log1p(Math.exp(least - most));
                float share = r[p * k + component];
                if (share > 0 && own[p] > Double.NEGATIVE_INFINITY) f += share * own[p];
            }
            logLikelihood[i] = l;
            bound[i] = f;
        }
        return new AlongMean(places, logLikelihood, bound);
    }

    /** log Σ_{j ≠ k} e^a of each point, to {@code others}. @return what of F does not change */
    private static double rest(GaussianMixture mixture, double[] points, float[] r, int component, double[] joint,
            double[] others) {
        int k = mixture.components();
        mixture.logJoint(points, joint);
        double fixed = 0;
        for (int j = 0; j < joint.length; j++) {
            if (r[j] > 0) fixed -= r[j] * Math.log(r[j]);
            boolean counts = r[j] > 0 && joint[j] > Double.NEGATIVE_INFINITY; // see Responsibilities.boundOf
            if (counts && j % k != component) fixed += r[j] * joint[j];
        }
        for (int p = 0; p < others.length; p++) {
            joint[p * k + component] = Double.NEGATIVE_INFINITY;
            others[p] = LogSum.of(joint, p * k, k);
        }
        return fixed;
    }

    /** A component by itself, with its weight. */
    private static GaussianMixture single(GaussianMixture mixture, int component) {
        int d = mixture.dimensions();
        GaussianMixture single = new GaussianMixture(1, d);
        single.weights()[0] = mixture.weights()[component];
        System.arraycopy(mixture.means(), component * d, single.means(), 0, d);
        System.arraycopy(mixture.covariances(), component * d * d, single.covariances(), 0, d * d);
        return single;
    }
}

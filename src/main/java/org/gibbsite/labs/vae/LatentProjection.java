package org.gibbsite.labs.vae;

/**
 * How the latent space is laid onto a picture: x = r · z to the right, y = u · z upwards, depth = t · z towards the viewer.
 * The three directions are orthonormal, so that the standard normal prior is a standard normal law in the picture, too.
 *
 * @param right   r, latentUnits numbers; not modified
 * @param up      u, latentUnits numbers, all 0 where there is one latent unit; not modified
 * @param towards t, latentUnits numbers, all 0 in flat pictures; not modified
 * @param rest    what is added to z where the picture says nothing about it; not modified
 */
public record LatentProjection(double[] right, double[] up, double[] towards, double[] rest) {

    /** The first unit across, the second, if there is one, upwards; others 0. */
    public static LatentProjection plain(int units) {
        double[] right = new double[units], up = new double[units];
        right[0] = 1;
        if (units > 1) up[1] = 1;
        return new LatentProjection(right, up, new double[units], new double[units]);
    }

    /** Three units seen after turning them about the axis of the second, then tipping them forward. Angles in radians. */
    public static LatentProjection turned(double turn, double tilt) {
        double c = StrictMath.cos(turn), s = StrictMath.sin(turn), d = StrictMath.cos(tilt), e = StrictMath.sin(tilt);
        return new LatentProjection(new double[]{c, 0, s}, new double[]{s * e, d, -c * e},
                new double[]{-s * d, e, c * d}, new double[3]);
    }

    /** The two axes along which the means differ most; elsewhere z is at the centre of the means. */
    public static LatentProjection principal(PrincipalAxes axes) {
        double[] rest = axes.centre().clone();
        for (double[] axis : new double[][]{axes.first(), axes.second()}) {
            double along = dot(axis, axes.centre());
            for (int j = 0; j < rest.length; j++) rest[j] -= along * axis[j];
        }
        return new LatentProjection(axes.first(), axes.second(), new double[rest.length], rest);
    }

    public int units() { return right.length; }

    public boolean isDeep() { return dot(towards, towards) > 0.5; }

    /** @param points (… × units) */
    public double x(float[] points, int row) {
        return dot(right, points, row);
    }

    public double y(float[] points, int row) {
        return dot(up, points, row);
    }

    public double depth(float[] points, int row) {
        return dot(towards, points, row);
    }

    /** The z that is drawn at a place. */
    public float[] z(double x, double y, double depth) {
        float[] z = new float[units()];
        for (int j = 0; j < z.length; j++) z[j] = (float) (rest[j] + x * right[j] + y * up[j] + depth * towards[j]);
        return z;
    }

    /** How N(mean, diag deviation²) looks in the picture: its covariance there is Σ_j σ_j² (r_j, u_j)ᵀ(r_j, u_j). */
    public PosteriorEllipse ellipse(float[] means, float[] deviations, int row) {
        double xx = 0, xy = 0, yy = 0;
        for (int j = 0, at = row * units(); j < units(); j++, at++) {
            double variance = (double) deviations[at] * deviations[at];
            xx += variance * right[j] * right[j];
            xy += variance * right[j] * up[j];
            yy += variance * up[j] * up[j];
        }
        return PosteriorEllipse.of(x(means, row), y(means, row), xx, xy, yy);
    }

    private static double dot(double[] axis, float[] points, int row) {
        double sum = 0;
        for (int j = 0, at = row * axis.length; j < axis.length; j++) sum += axis[j] * points[at + j];
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) sum += a[j] * b[j];
        return sum;
    }
}

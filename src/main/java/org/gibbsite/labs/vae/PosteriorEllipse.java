package org.gibbsite.labs.vae;

/**
 * Where a normal law in two dimensions has the density of one deviation from its middle: an ellipse. Lengths in the units
 * of z.
 *
 * @param x     of the middle
 * @param y     of the middle
 * @param angle of the longer half axis, from the x axis, radians in (−π/2, π/2]
 * @param major longer half axis, ≥ 0
 * @param minor shorter half axis, ≥ 0
 */
public record PosteriorEllipse(double x, double y, double angle, double major, double minor) {

    /** Of the covariance ((xx, xy), (xy, yy)): its half axes are the roots of the eigenvalues. */
    static PosteriorEllipse of(double x, double y, double xx, double xy, double yy) {
        double middle = (xx + yy) / 2, reach = Math.hypot((xx - yy) / 2, xy);
        return new PosteriorEllipse(x, y, 0.5 * StrictMath.atan2(2 * xy, xx - yy), Math.sqrt(middle + reach),
                Math.sqrt(Math.max(0, middle - reach)));
    }

    /** x of the point at parameter t in 0 … 2π. @param size in deviations */
    public double x(double t, double size) {
        return x + size * (major * Math.cos(t) * Math.cos(angle) - minor * Math.sin(t) * Math.sin(angle));
    }

    /** y of the point at parameter t in 0 … 2π. @param size in deviations */
    public double y(double t, double size) {
        return y + size * (major * Math.cos(t) * Math.sin(angle) + minor * Math.sin(t) * Math.cos(angle));
    }
}

package org.gibbsite.models.rbm;

/**
 * How an estimate of a gradient lies to the exact one.
 *
 * @param degrees angle between them, 0 … 180; NaN where one of them is 0
 * @param ratio   length of the estimate over that of the exact gradient, ≥ 0; NaN where the exact one is 0
 */
public record GradientAngle(double degrees, double ratio) {

    /** Of two vectors of the same length. Not modified. Exactly 0° and 1 for the exact gradient itself. */
    public static GradientAngle between(double[] estimate, double[] exact) {
        if (estimate.length != exact.length) {
            throw new IllegalArgumentException(estimate.length + " and " + exact.length + " components");
        }
        double length = norm(estimate), exactLength = norm(exact), apart = 0, together = 0;
        for (int i = 0; i < exact.length; i++) {
            double x = estimate[i] / length, y = exact[i] / exactLength;
            apart += (x - y) * (x - y);
            together += (x + y) * (x + y);
        }
        // 2 atan2(‖x − y‖, ‖x + y‖) of unit vectors: accurate where acos(x·y) is not (Kahan 2006, section 12)
        double angle = 2 * Math.atan2(Math.sqrt(apart), Math.sqrt(together));
        return new GradientAngle(Math.toDegrees(angle), exactLength == 0 ? Double.NaN : length / exactLength);
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double value : x) sum += value * value;
        return Math.sqrt(sum);
    }
}

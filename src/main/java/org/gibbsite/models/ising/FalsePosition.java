package org.gibbsite.models.ising;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a rising function crosses 0: the chord through the ends of an interval, with the value at an end halved each
 * time that it stays again.
 *
 * <p>Source: Dowell and Jarratt, "A modified regula falsi method for computing the root of an equation", 1971 (the Illinois
 * method, of order 1.44).
 */
final class FalsePosition {
    /** Halvings first: a chord across a function that is flat at both ends tells little. */
    private static final int HALVINGS = 4;
    private static final int MOST_STEPS = 100;
    private static final double NEAR = 1e-13;

    private FalsePosition() {}

    /** To 13 decimals of x or of the function; an end of the interval where the function keeps its sign. */
    static double root(DoubleUnaryOperator rising, double from, double to) {
        double a = from, b = to, atA = rising.applyAsDouble(a), atB = rising.applyAsDouble(b);
        if (atA >= 0) return a;
        if (atB <= 0) return b;
        int stayed = 0; // the end that did: 1 is b, -1 is a
        for (int n = 0; n < MOST_STEPS && b - a > NEAR; n++) {
            double x = n < HALVINGS ? (a + b) / 2 : (a * atB - b * atA) / (atB - atA);
            double at = rising.applyAsDouble(x);
            if (Math.abs(at) < NEAR) return x;
            if (at < 0) {
                a = x;
                atA = at;
                if (stayed > 0) atB /= 2;
                stayed = 1;
            } else {
                b = x;
                atB = at;
                if (stayed < 0) atA /= 2;
                stayed = -1;
            }
        }
        return (a + b) / 2;
    }
}

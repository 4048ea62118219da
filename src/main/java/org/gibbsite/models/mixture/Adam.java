package org.gibbsite.models.mixture;

/** Adam (Kingma &amp; Ba 2015) in double precision, uphill. */
public final class Adam {
    private static final double FIRST = 0.9, SECOND = 0.999, SMALL = 1e-8;

    private final double[] state; // first moments, second moments, steps

    /** @param size of what is learnt */
    public Adam(int size) { state = new double[2 * size + 1]; }

    /** Moments and number of steps. Live. */
    public double[] state() {
        return state;
    }

    /** One step. @param values are changed; @param gradient of what shall rise */
    public void rise(double[] values, double[] gradient, double rate) {
        int size = values.length;
        double steps = ++state[2 * size], first = 1 - StrictMath.pow(FIRST, steps),
                second = 1 - StrictMath.pow(SECOND, steps);
        for (int i = 0; i < size; i++) {
            state[i] += (1 - FIRST) * (gradient[i] - state[i]);
            state[size + i] += (1 - SECOND) * (gradient[i] * gradient[i] - state[size + i]);
            values[i] += rate * (state[i] / first) / (Math.sqrt(state[size + i] / second) + SMALL);
        }
    }
}

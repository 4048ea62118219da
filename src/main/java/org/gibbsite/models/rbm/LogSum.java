package org.gibbsite.models.rbm;

/**
 * A running log Σ exp(x) that neither overflows nor loses its largest terms, whatever the size of the x. Starts at log 0.
 */
final class LogSum {
    private double largest = Double.NEGATIVE_INFINITY;
    private double scaled; // Σ exp(x − largest)

    /** Adds one term, given by its logarithm. */
    void add(double logTerm) {
        if (logTerm <= largest) {
            scaled += logTerm == Double.NEGATIVE_INFINITY ? 0 : Math.exp(logTerm - largest);
        } else {
            scaled = scaled * Math.exp(largest - logTerm) + 1;
            largest = logTerm;
        }
    }

    double value() {
        return largest + Math.log(scaled);
    }

    /** log Σ exp(x) of a whole array. */
    static double of(double[] logTerms) {
        LogSum sum = new LogSum();
        for (double term : logTerms) sum.add(term);
        return sum.value();
    }

    /** log(1 + eˣ) without overflow. */
    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** 1 / (1 + e⁻ˣ) without overflow. */
    static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /**
     * Σ log(1 + exp(scale · x)) over {@code count} values, to about 1e-14 relative: the factors 1 + exp(−|x|) lie in
     * (1, 2], so up to 512 of them are multiplied before one logarithm is taken.
     */
    static double softplusSum(float[] x, int from, int count, double scale) {
        double sum = 0;
        for (int block = 0; block < count; block += 512) {
            double product = 1;
            for (int i = from + block; i < from + Math.min(count, block + 512); i++) {
                double input = scale * x[i];
                if (input > 0) sum += input;
                product *= 1 + Math.exp(-Math.abs(input));
            }
            sum += Math.log(product);
        }
        return sum;
    }
}

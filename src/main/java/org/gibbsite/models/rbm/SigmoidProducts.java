package org.gibbsite.models.rbm;

/**
 * Binary units with moderate inputs, without exponentials: a flip multiplies each odds t = exp x by a known factor, and
 * Σ log(1 + t) is the logarithm of one product. Measured at 784 units: some 40 times as fast as {@link SigmoidSum}.
 */
final class SigmoidProducts implements SummedLayer {
    /** Largest |x|: the odds and the product of two of them stay well inside the range of a double, e^±709. */
    static final double LARGEST_INPUT = 300;

    private static final long EXPONENT_OF_ONE = 1023, MANTISSA = (1L << 52) - 1;

    private final LayerInputs inputs;
    private final double[] odds;
    private final double[] on; // exp of a column (enumerated × units)
    private final double[] off; // exp of minus a column
    private final int group; // units whose product is sure not to overflow

    SigmoidProducts(LayerInputs inputs) {
        this.inputs = inputs;
        odds = new double[inputs.units()];
        on = new double[inputs.columns.length];
        off = new double[inputs.columns.length];
        for (int i = 0; i < on.length; i++) {
            on[i] = Math.exp(inputs.columns[i]);
            off[i] = Math.exp(-inputs.columns[i]);
        }
        group = (int) (700 / (inputs.largest() + Math.log(2))); // 1 + t ≤ 2 exp |x|
        fillOdds();
    }

    @Override public void flip(int unit, boolean isOn) {
        double[] factors = isOn ? on : off;
        int column = unit * odds.length;
        for (int i = 0; i < odds.length; i++) odds[i] *= factors[column + i];
    }

    @Override public void refresh(GrayCode state) {
        inputs.refresh(state);
        fillOdds();
    }

    @Override public double logSum() {
        double mantissas = 1;
        long exponents = 0;
        for (int from = 0; from < odds.length; from += group) {
            // a product in [1, 2¹⁰²³], taken apart so that the running one stays near 1
            double product = mantissas * product(from, Math.min(odds.length, from + group));
            long bits = Double.doubleToRawLongBits(product);
            exponents += (bits >>> 52) - EXPONENT_OF_ONE;
            mantissas = Double.longBitsToDouble(bits & MANTISSA | EXPONENT_OF_ONE << 52);
        }
        return Math.log(mantissas) + exponents * Math.log(2);
    }

    @Override public void means(double[] out) {
        for (int i = 0; i < out.length; i++) out[i] = odds[i] / (1 + odds[i]);
    }

    /** Π (1 + t), as four products, for one would wait for each multiplication in turn. */
    private double product(int from, int to) {
        double p0 = 1, p1 = 1, p2 = 1, p3 = 1;
        int i = from;
        for (; i + 3 < to; i += 4) {
            p0 *= 1 + odds[i];
            p1 *= 1 + odds[i + 1];
            p2 *= 1 + odds[i + 2];
            p3 *= 1 + odds[i + 3];
        }
        for (; i < to; i++) p0 *= 1 + odds[i];
        return p0 * p1 * (p2 * p3);
    }

    private void fillOdds() {
        for (int i = 0; i < odds.length; i++) odds[i] = Math.exp(inputs.values[i]);
    }
}

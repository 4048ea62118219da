package org.gibbsite.models.rbm;

/**
 * A walk through the states of one layer of an {@link ExactRbm}, the smaller one, that keeps the inputs of the other layer
 * and the log weight of the present state: log Σ exp(−E) over the other layer's states. A step costs one pass over the
 * other layer's units.
 *
 * <p>For a state s of the enumerated layer with bias c, input x = d + U s to the other layer, and T binary units there:
 * log weight = cᵀs + Σ_i log(1 + exp x_i). For Gaussian visible units (s = h, x = W h): bᵀh + aᵀx + ½‖x‖² + n_v/2 · log 2π.
 */
final class Enumeration {
    /** Steps after which inputs are recomputed, so that rounding errors of the additions cannot add up. */
    private static final int REFRESH = 4096;

    private final boolean hiddenEnumerated;
    private final boolean gaussian;
    private final double[] columns; // (enumerated units × other units): what a unit adds to the others' inputs
    private final double[] ownBias;
    private final double[] otherBias;
    private final double[] inputs;
    private final GrayCode code;
    private double biasTerm; // cᵀs

    Enumeration(ExactRbm rbm) {
        gaussian = rbm.gaussianVisible;
        hiddenEnumerated = gaussian || rbm.hiddenUnits() <= rbm.visibleUnits();
        ownBias = hiddenEnumerated ? rbm.hiddenBias : rbm.visibleBias;
        otherBias = hiddenEnumerated ? rbm.visibleBias : rbm.hiddenBias;
        ExactRbm.requireEnumerable(ownBias.length);
        columns = hiddenEnumerated ? transposed(rbm.weights, rbm.visibleUnits(), rbm.hiddenUnits()) : rbm.weights;
        inputs = new double[otherBias.length];
        code = new GrayCode(ownBias.length);
        refresh();
    }

    boolean isHiddenEnumerated() { return hiddenEnumerated; }

    int units() { return ownBias.length; }

    boolean isLast() { return code.isLast(); }

    boolean isOn(int unit) { return code.isOn(unit); }

    /** Inputs of the other layer at the present state, its bias included. Live, not to be written. */
    double[] inputs() {
        return inputs;
    }

    /** Goes on to the next state by flipping one unit, and returns its number. */
    int next() {
        int unit = code.next();
        double sign = code.isOn(unit) ? 1 : -1;
        biasTerm += sign * ownBias[unit];
        int column = unit * inputs.length;
        for (int i = 0; i < inputs.length; i++) inputs[i] += sign * columns[column + i];
        if (code.visited() % REFRESH == 0) refresh();
        return unit;
    }

    /** log Σ exp(−E) over all states of the other layer. */
    double logWeight() {
        if (gaussian) return biasTerm + gaussianSum();
        double sum = biasTerm;
        double product = 1; // of factors in (1, 2]: one logarithm for up to 512 units
        for (int i = 0; i < inputs.length; i++) {
            sum += Math.max(inputs[i], 0);
            product *= 1 + Math.exp(-Math.abs(inputs[i]));
            if ((i & 511) == 511) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    /** As {@link #logWeight}, and E[unit i of the other layer | present state] for each i. @param means Overwritten. */
    double weigh(double[] means) {
        if (gaussian) System.arraycopy(inputs, 0, means, 0, means.length);
        else
            for (int i = 0; i < means.length; i++) means[i] = LogSum.sigmoid(inputs[i]);
        return logWeight();
    }

    private double gaussianSum() {
        double sum = 0; // ½‖a + Wh‖² − ½‖a‖² = aᵀWh + ½‖Wh‖²
        for (int i = 0; i < inputs.length; i++) sum += inputs[i] * inputs[i] - otherBias[i] * otherBias[i];
        return 0.5 * (sum + inputs.length * Math.log(2 * Math.PI));
    }

    private void refresh() {
        System.arraycopy(otherBias, 0, inputs, 0, inputs.length);
        biasTerm = 0;
        for (int unit = 0; unit < ownBias.length; unit++) {
            if (!code.isOn(unit)) continue;
            biasTerm += ownBias[unit];
            for (int i = 0; i < inputs.length; i++) inputs[i] += columns[unit * inputs.length + i];
        }
    }

    /** (rows × columns) → (columns × rows). */
    static double[] transposed(double[] matrix, int rows, int columns) {
        double[] transposed = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) transposed[j * rows + i] = matrix[i * columns + j];
        }
        return transposed;
    }
}

package org.gibbsite.models.rbm;

/**
 * A walk through the states of one layer of an {@link ExactRbm}, the smaller one, that keeps the log weight of the present
 * state: log Σ exp(−E) over the other layer's states. A step costs one pass over the other layer's units.
 *
 * <p>For a state s of the enumerated layer with bias c and inputs x to the other layer's binary units: log weight =
 * cᵀs + Σ_i log(1 + exp x_i). For Gaussian visible units it is {@link GaussianSum}.
 */
final class Enumeration {
    private static final int REFRESH = 4096;

    private final boolean hiddenEnumerated;
    private final double[] bias;
    private final int otherUnits;
    private final SummedLayer other;
    private final GrayCode code;
    private double biasTerm; // cᵀs

    Enumeration(ExactRbm rbm) {
        hiddenEnumerated = rbm.gaussianVisible || rbm.hiddenUnits() <= rbm.visibleUnits();
        bias = hiddenEnumerated ? rbm.hiddenBias : rbm.visibleBias;
        ExactRbm.requireEnumerable(bias.length);
        LayerInputs inputs = hiddenEnumerated
                ? new LayerInputs(rbm.visibleBias, transposed(rbm.weights, rbm.visibleUnits(), rbm.hiddenUnits()))
                : new LayerInputs(rbm.hiddenBias, rbm.weights);
        otherUnits = inputs.units();
        if (rbm.gaussianVisible) other = new GaussianSum(inputs);
        else if (inputs.largest() <= SigmoidProducts.LARGEST_INPUT) other = new SigmoidProducts(inputs);
        else
            other = new SigmoidSum(inputs); // NaN too
        code = new GrayCode(bias.length);
    }

    /** Whether the hidden layer is the one walked through, not the visible one. */
    boolean isHiddenEnumerated() {
        return hiddenEnumerated;
    }

    int units() { return bias.length; }

    int otherUnits() { return otherUnits; }

    boolean isLast() { return code.isLast(); }

    boolean isOn(int unit) { return code.isOn(unit); }

    /** Goes on to the next state by flipping one unit, and returns its number. */
    int next() {
        int unit = code.next();
        boolean on = code.isOn(unit);
        biasTerm += on ? bias[unit] : -bias[unit];
        if (code.visited() % REFRESH == 0) refresh();
        else
            other.flip(unit, on);
        return unit;
    }

    /** log Σ exp(−E) over all states of the other layer. */
    double logWeight() {
        return biasTerm + other.logSum();
    }

    /** E[unit i of the other layer | present state] for each i. Overwritten. */
    void otherMeans(double[] means) {
        other.means(means);
    }

    private void refresh() {
        biasTerm = 0;
        for (int unit = 0; unit < bias.length; unit++) if (code.isOn(unit)) biasTerm += bias[unit];
        other.refresh(code);
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

package org.gibbsite.models.rbm;

/** Inputs x = d + Σ_j s_j u_j of a layer with bias d, where u_j is what unit j of the enumerated layer adds. */
final class LayerInputs {
    final double[] bias;
    final double[] columns; // (enumerated units × units of this layer)
    final double[] values;

    /** Arrays are kept, not copied. */
    LayerInputs(double[] bias, double[] columns) {
        this.bias = bias;
        this.columns = columns;
        values = bias.clone();
    }

    int units() { return bias.length; }

    int enumeratedUnits() { return columns.length / Math.max(1, bias.length); }

    void flip(int unit, boolean on) {
        double sign = on ? 1 : -1;
        int column = unit * values.length;
        for (int i = 0; i < values.length; i++) values[i] += sign * columns[column + i];
    }

    void refresh(GrayCode state) {
        System.arraycopy(bias, 0, values, 0, values.length);
        for (int unit = 0; unit < enumeratedUnits(); unit++) if (state.isOn(unit)) flip(unit, true);
    }

    /** The largest |x_i| that any state can bring about. */
    double largest() {
        double largest = 0;
        for (int i = 0; i < bias.length; i++) {
            double sum = Math.abs(bias[i]);
            for (int unit = 0; unit < enumeratedUnits(); unit++) sum += Math.abs(columns[unit * bias.length + i]);
            largest = Math.max(largest, sum);
        }
        return largest;
    }
}

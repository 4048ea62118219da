package org.gibbsite.models.rbm;

/** Gaussian units of variance 1 with mean x: ∫ exp(−½‖v − d‖² + vᵀ(x − d)) dv = (2π)^{n/2} exp(½‖x‖² − ½‖d‖²). */
final class GaussianSum implements SummedLayer {
    private final LayerInputs inputs;

    GaussianSum(LayerInputs inputs) {
        this.inputs = inputs;
    }

    @Override public void flip(int unit, boolean on) {
        inputs.flip(unit, on);
    }

    @Override public void refresh(GrayCode state) {
        inputs.refresh(state);
    }

    @Override public double logSum() {
        double sum = 0;
        for (int i = 0; i < inputs.units(); i++) {
            sum += inputs.values[i] * inputs.values[i] - inputs.bias[i] * inputs.bias[i];
        }
        return 0.5 * (sum + inputs.units() * Math.log(2 * Math.PI));
    }

    @Override public void means(double[] out) {
        System.arraycopy(inputs.values, 0, out, 0, out.length);
    }
}

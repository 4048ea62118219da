package org.gibbsite.models.rbm;

/** Binary units with any inputs: Σ log(1 + exp x), one exponential a unit. */
final class SigmoidSum implements SummedLayer {
    private final LayerInputs inputs;

    SigmoidSum(LayerInputs inputs) {
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
        for (double x : inputs.values) sum += LogSum.softplus(x);
        return sum;
    }

    @Override public void means(double[] out) {
        for (int i = 0; i < out.length; i++) out[i] = LogSum.sigmoid(inputs.values[i]);
    }
}

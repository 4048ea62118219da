package org.gibbsite.models.nn.layer;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/** y = x W + 1 bᵀ: every unit of a layer sees every unit of the one before. */
public final class Dense implements Operation {
    private final MatrixBackend backend;
    private final Variable x, weights, bias, y;
    private final List<Variable> inputs, results;
    private final FMatrixRMaj product = new FMatrixRMaj(0, 0);

    /** @param x (n × k); @param weights (k × m); @param bias (1 × m) */
    public Dense(Variable x, Variable weights, Variable bias, MatrixBackend backend) {
        if (x.columns() != weights.rows() || bias.rows() != 1 || bias.columns() != weights.columns()) {
            throw new IllegalArgumentException(x + ", " + weights + " and " + bias + " do not fit one layer");
        }
        this.x = x;
        this.weights = weights;
        this.bias = bias;
        this.backend = backend;
        y = Variable.result("dense", x.rows(), weights.columns(), x, weights, bias);
        inputs = List.of(x, weights, bias);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        weights.overwritten(x.value());
        backend.sigmoidLayer().hiddenInputs(x.value(), weights.value(), bias.data(), 1, y.value());
    }

    /** ∂W = xᵀ ∂y, ∂b = 1ᵀ ∂y, ∂x = ∂y Wᵀ. */
    @Override public void backward() {
        if (weights.isDifferentiated()) {
            boolean add = weights.reach();
            if (!add && weights.takesProducts()) weights.leave(x.value(), y.gradient(), backend);
            else
                backend.multTransA(x.value(), y.gradient(), add ? product : weights.gradient());
            if (add) addProduct(weights);
        }
        if (bias.isDifferentiated()) addRows(y.gradient(), bias.gradient().data, bias.reach());
        if (x.isDifferentiated()) {
            boolean add = x.reach();
            backend.multTransB(y.gradient(), weights.value(), add ? product : x.gradient());
            if (add) addProduct(x);
        }
    }

    private void addProduct(Variable to) {
        float[] gradient = to.gradient().data;
        for (int i = 0; i < gradient.length; i++) gradient[i] += product.data[i];
    }

    private static void addRows(FMatrixRMaj from, float[] sums, boolean add) {
        if (!add) Arrays.fill(sums, 0);
        for (int row = 0; row < from.numRows; row++) {
            int at = row * from.numCols;
            for (int j = 0; j < sums.length; j++) sums[j] += from.data[at + j];
        }
    }
}

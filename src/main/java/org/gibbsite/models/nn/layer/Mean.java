package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * y = mean of all elements of x, a number.
 */
public final class Mean implements Operation {
    private final Variable x, y;
    private final List<Variable> inputs, results;

    /** @param x (n × m); the result is (1 × 1) */
    public Mean(Variable x) {
        this.x = x;
        y = Variable.result("mean", 1, 1, x);
        inputs = List.of(x);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        double sum = 0;
        for (float element : x.data()) sum += element;
        y.data()[0] = (float) (sum / x.size());
    }

    /** ∂x = ∂y / size. */
    @Override public void backward() {
        if (!x.isDifferentiated()) return;
        float[] gradient = x.reachedGradient();
        float d = y.gradient().data[0] / x.size();
        for (int i = 0; i < gradient.length; i++) gradient[i] += d;
    }
}

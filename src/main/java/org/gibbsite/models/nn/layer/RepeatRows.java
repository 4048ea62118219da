package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * Every row k times: row i of the result is row i div k of x.
 */
public final class RepeatRows implements Operation {
    private final int times;
    private final Variable x, y;
    private final List<Variable> inputs, results;

    /** @param x (n × m); @param times k; the result is (n k × m) */
    public RepeatRows(Variable x, int times) {
        this.x = x;
        this.times = times;
        y = Variable.result("repeated " + x.name(), Math.multiplyExact(x.rows(), times), x.columns(), x);
        inputs = List.of(x);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        int m = x.columns();
        for (int row = 0; row < y.rows(); row++) System.arraycopy(x.data(), row / times * m, y.data(), row * m, m);
    }

    /** ∂x of a row = Σ ∂y of its copies. */
    @Override public void backward() {
        if (!x.isDifferentiated()) return;
        int m = x.columns();
        float[] gradient = x.reachedGradient(), d = y.gradient().data;
        for (int row = 0; row < y.rows(); row++) {
            int to = row / times * m, from = row * m;
            for (int j = 0; j < m; j++) gradient[to + j] += d[from + j];
        }
    }
}

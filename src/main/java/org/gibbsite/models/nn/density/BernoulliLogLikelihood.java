package org.gibbsite.models.nn.density;

import java.util.List;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * log p(x|a) = Σ_i [x_i a_i − log(1 + e^a_i)] of every row, in nats: pixels that are on with probability σ(a_i). With grey x in
 * [0, 1] it is the mean over on and off, weighted with x.
 */
public final class BernoulliLogLikelihood implements Operation {
    private final ArrayFunctions functions;
    private final Variable logits, x, y;
    /** Of every pixel: log-likelihood, and its derivative by the log-odds. */
    private final float[] terms, slopes;
    private final List<Variable> inputs, results;

    /** @param logits a (n × m); @param x (n × m), in [0, 1], not differentiated; the result is (n × 1) */
    public BernoulliLogLikelihood(Variable logits, Variable x, MatrixBackend backend) {
        if (x.rows() != logits.rows() || x.columns() != logits.columns()) {
            throw new IllegalArgumentException(logits + " does not fit " + x);
        }
        this.logits = logits;
        this.x = x;
        functions = backend.functions();
        terms = new float[x.size()];
        slopes = new float[x.size()];
        y = Variable.result("log p(x|a)", x.rows(), 1, logits);
        inputs = List.of(logits, x);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        functions.bernoulli(logits.data(), x.data(), terms, slopes, terms.length);
        int m = x.columns();
        for (int row = 0; row < x.rows(); row++) y.data()[row] = RowSum.of(terms, row * m, m);
    }

    /** ∂a_i = (x_i − σ(a_i)) ∂y. */
    @Override public void backward() {
        float[] gradient = logits.gradient().data;
        boolean add = logits.reach();
        int m = x.columns();
        for (int row = 0; row < x.rows(); row++) {
            float d = y.gradient().data[row];
            int from = row * m, end = from + m;
            if (add) for (int i = from; i < end; i++) gradient[i] += d * slopes[i];
            else
                for (int i = from; i < end; i++) gradient[i] = d * slopes[i];
        }
    }
}

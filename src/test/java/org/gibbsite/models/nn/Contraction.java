package org.gibbsite.models.nn;

import java.util.List;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/** A number from all results of an operation: Σ c_i y_i with c_i = 1 + i mod 3 − ½ (i mod 2), so that no two cancel. */
public final class Contraction implements Operation {
    private final List<Variable> terms;
    private final Variable sum;

    public Contraction(List<Variable> terms) {
        this.terms = terms;
        sum = Variable.result("contraction", 1, 1, terms.toArray(Variable[]::new));
    }

    public static double weight(int index) { return 1 + index % 3 - 0.5 * (index % 2); }

    /** The same of plain numbers, the results one after the other. */
    public static double of(double[][] results) {
        double sum = 0;
        int at = 0;
        for (double[] result : results) for (double y : result) sum += weight(at++) * y;
        return sum;
    }

    @Override public List<Variable> inputs() { return terms; }

    @Override public List<Variable> results() { return List.of(sum); }

    @Override public void forward() {
        double[][] results = new double[terms.size()][];
        for (int t = 0; t < results.length; t++) {
            results[t] = new double[terms.get(t).size()];
            for (int i = 0; i < results[t].length; i++) results[t][i] = terms.get(t).data()[i];
        }
        sum.data()[0] = (float) of(results);
    }

    @Override public void backward() {
        int at = 0;
        for (Variable term : terms) {
            float[] gradient = term.reachedGradient();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += (float) weight(at++) * sum.gradient().data[0];
            }
        }
    }
}

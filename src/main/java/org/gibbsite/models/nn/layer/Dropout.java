package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;

/**
 * y = x m / (1 − p), each m 0 with probability p, else 1: while training; a net that evaluates goes without. Source: Srivastava, Hinton,
 * Krizhevsky, Sutskever, Salakhutdinov, "Dropout", 2014, section 10.
 */
public final class Dropout implements Operation.Noisy {
    private final float rate;
    private final NoiseTag tag;
    private final Variable x, y;
    /** m / (1 − p). */
    private final float[] mask;
    private final List<Variable> inputs, results;

    /** @param rate p, in [0, 1); @param tag of the mask */
    public Dropout(Variable x, float rate, NoiseTag tag) {
        requireRate(rate);
        this.x = x;
        this.rate = rate;
        this.tag = tag;
        mask = new float[x.size()];
        y = Variable.result("dropout", x.rows(), x.columns(), x);
        inputs = List.of(x);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public NoiseTag tag() { return tag; }

    static void requireRate(float rate) {
        if (!(rate >= 0 && rate < 1)) throw new IllegalArgumentException("the dropout rate must be in [0, 1): " + rate);
    }

    @Override public void draw(RandomKey key) {
        key.uniforms(mask);
        for (int i = 0; i < mask.length; i++) mask[i] = mask[i] < rate ? 0 : 1 / (1 - rate);
    }

    @Override public void forward() {
        for (int i = 0; i < mask.length; i++) y.data()[i] = mask[i] * x.data()[i];
    }

    /** ∂x = m / (1 − p) ∂y. */
    @Override public void backward() {
        if (!x.isDifferentiated()) return;
        float[] gradient = x.reachedGradient(), d = y.gradient().data;
        for (int i = 0; i < gradient.length; i++) gradient[i] += mask[i] * d[i];
    }
}

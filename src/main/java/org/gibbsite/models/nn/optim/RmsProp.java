package org.gibbsite.models.nn.optim;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.models.nn.graph.Variable;

/** s ← ρ s + (1 − ρ) g², θ ← θ − ε g / (√s + δ). Source: Tieleman, Hinton, "Lecture 6.5: rmsprop", 2012. */
public final class RmsProp implements Optimiser {
    private final List<Variable> parameters;
    private final float[][] squares;
    private final float keep;
    private final float least;

    /** @param keep ρ, in [0, 1); @param least δ, above 0 */
    public RmsProp(List<Variable> parameters, float keep, float least) {
        this.parameters = Memory.once(parameters);
        this.keep = keep;
        this.least = least;
        squares = Memory.of(this.parameters);
    }

    @Override public void step(float rate, long update) {
        float fresh = 1 - keep;
        for (int p = 0; p < squares.length; p++) {
            float[] x = parameters.get(p).data(), g = parameters.get(p).gradient().data, s = squares[p];
            for (int i = 0; i < x.length; i++) {
                s[i] = keep * s[i] + fresh * g[i] * g[i];
                x[i] -= rate * g[i] / ((float) Math.sqrt(s[i]) + least);
            }
        }
    }

    @Override public SortedMap<String, float[]> state() {
        SortedMap<String, float[]> state = new TreeMap<>();
        Memory.name("squares", parameters, squares, state);
        return state;
    }
}

package org.gibbsite.models.nn.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gibbsite.random.RandomKey;

/**
 * Operations in the order in which they were added, which is an order in which they can be carried out. What no operation of
 * the graph computes is a leaf: inputs, parameters. Leaves may belong to several graphs and be used at several places; their
 * gradients are sums over all places, in a fixed order. Source of the backward pass: Griewank, Walther, "Evaluating
 * derivatives", 2nd edition, 2008, section 3.2.
 *
 * <p>A backward pass belongs to the forward pass before it. One forward pass may be followed by several backward passes.
 */
public final class Graph {
    private static final RandomKey NO_NOISE = RandomKey.of(0);

    private final List<Operation> operations = new ArrayList<>();
    private final Set<Variable> variables = new HashSet<>();
    /** The leaves that are differentiated. */
    private final List<Variable> leaves = new ArrayList<>();
    private final Map<RandomKey, NoiseTag> tags = new HashMap<>();
    private Operation[] order = {};

    /**
     * Adds an operation; returns its first result.
     *
     * @throws IllegalArgumentException where its noise would be that of another operation, or where what it computes has been
     *                                  used or computed before
     */
    public Variable add(Operation operation) {
        if (operation instanceof Operation.Noisy noisy) claim(noisy.tag());
        for (Variable input : operation.inputs()) {
            if (variables.add(input) && input.isDifferentiated()) leaves.add(input);
        }
        for (Variable result : operation.results()) {
            if (!variables.add(result)) throw new IllegalArgumentException(result + " was used before it is computed");
        }
        operations.add(operation);
        order = operations.toArray(Operation[]::new);
        return operation.results().getFirst();
    }

    private void claim(NoiseTag tag) {
        NoiseTag other = tags.putIfAbsent(tag.key(NO_NOISE), tag);
        if (other != null) throw new IllegalArgumentException(tag + " would draw the same noise as " + other);
    }

    /** Computes every result. The same key and inputs give the same bits. */
    public void forward(RandomKey key) {
        for (Operation operation : order) {
            if (operation instanceof Operation.Noisy noisy) noisy.draw(noisy.tag().key(key));
            operation.forward();
        }
    }

    /** Computes every result. @throws IllegalStateException where an operation draws noise, which would need a key */
    public void forward() {
        if (!tags.isEmpty())
            throw new IllegalStateException("this graph draws noise, which needs a key: " + tags.values());
        forward(NO_NOISE);
    }

    /**
     * Overwrites the gradients of all variables by those of the sum of some losses; 0 where no loss depends on a leaf.
     *
     * @param losses one at least, each (1 × 1)
     * @throws IllegalArgumentException where a loss is no number, or depends on nothing that is differentiated
     */
    public void backward(Variable... losses) {
        check(losses);
        forgetAll();
        begin(losses);
        pass();
    }

    /**
     * Overwrites the gradients of all variables, given what comes from outside the graph: those of Σ ⟨seed, variable⟩.
     *
     * @param seeds of each variable the derivative of something by it, row by row; not modified, unless it is the variable's
     *              own gradient
     * @throws IllegalArgumentException where a variable is not differentiated or not of this graph, or a seed does not fit
     */
    public void backward(Map<Variable, float[]> seeds) {
        check(seeds);
        forgetAll();
        seeds.forEach(Graph::begin);
        pass();
    }

    /** As {@link #backward(Variable...)}, but adds to what the gradients of leaves are, from any graph. */
    public void accumulate(Variable... losses) {
        check(losses);
        keepLeaves();
        begin(losses);
        pass();
    }

    /** As {@link #backward(Map)}, but adds to what the gradients of leaves are, from any graph. */
    public void accumulate(Map<Variable, float[]> seeds) {
        check(seeds);
        keepLeaves();
        seeds.forEach(Graph::begin);
        pass();
    }

    /** Sets the gradients of all leaves to 0: where several passes are to be accumulated, before the first. */
    public void clear() {
        for (int i = 0; i < leaves.size(); i++) {
            leaves.get(i).forget();
            leaves.get(i).reachedGradient();
        }
    }

    private void check(Variable[] losses) {
        if (losses.length == 0) throw new IllegalArgumentException("a backward pass needs a loss");
        for (Variable loss : losses) {
            check(loss);
            if (loss.size() != 1) throw new IllegalArgumentException(loss + " is no loss, which is one number");
        }
    }

    private void check(Map<Variable, float[]> seeds) {
        if (seeds.isEmpty()) throw new IllegalArgumentException("a backward pass needs a gradient to begin with");
        seeds.forEach((variable, seed) -> {
            check(variable);
            if (seed.length != variable.size()) {
                throw new IllegalArgumentException(
                        "a gradient of " + seed.length + " numbers does not fit " + variable);
            }
        });
    }

    private void check(Variable variable) {
        if (!variables.contains(variable)) throw new IllegalArgumentException(variable + " is not in this graph");
        if (!variable.isDifferentiated()) {
            throw new IllegalArgumentException(variable + " depends on nothing that is differentiated");
        }
    }

    private void forgetAll() {
        forgetResults();
        for (int i = 0; i < leaves.size(); i++) leaves.get(i).forget();
    }

    private void forgetResults() {
        for (Operation operation : order) {
            List<Variable> computed = operation.results();
            for (int i = 0; i < computed.size(); i++) computed.get(i).forget();
        }
    }

    /** Forms what was left as two factors, of which this pass overwrites one. */
    private void keepLeaves() {
        forgetResults();
        for (int i = 0; i < leaves.size(); i++) {
            leaves.get(i).gradient();
            leaves.get(i).reach();
        }
    }

    private static void begin(Variable[] losses) {
        for (Variable loss : losses) loss.reachedGradient()[0] += 1;
    }

    private static void begin(Variable variable, float[] seed) {
        float[] gradient = variable.gradient().data;
        if (!variable.reach()) System.arraycopy(seed, 0, gradient, 0, seed.length);
        else
            for (int i = 0; i < seed.length; i++) gradient[i] += seed[i];
    }

    private void pass() {
        for (int i = order.length - 1; i >= 0; i--) {
            if (isReached(order[i].results())) order[i].backward();
        }
        for (int i = 0; i < leaves.size(); i++) {
            if (!leaves.get(i).isReached()) leaves.get(i).reachedGradient();
        }
    }

    private static boolean isReached(List<Variable> results) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).isReached()) return true;
        }
        return false;
    }
}

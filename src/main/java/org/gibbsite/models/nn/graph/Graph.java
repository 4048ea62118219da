package org.gibbsite.models.nn.graph;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.random.RandomKey;

/**
 * Operations in the order in which they were added, which is an order in which they can be carried out. Source of the
 * backward pass: Griewank, Walther, "Evaluating derivatives", 2nd edition, 2008, section 3.2.
 */
public final class Graph {
    private final List<Operation> operations = new ArrayList<>();
    private Operation[] order = {};

    /** Adds an operation; returns its first result. */
    public Variable add(Operation operation) {
        operations.add(operation);
        order = operations.toArray(Operation[]::new);
        return operation.results().getFirst();
    }

    /** Computes every result. The same key and inputs give the same bits. */
    public void forward(RandomKey key) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] instanceof Operation.Noisy noisy) noisy.draw(key.fold(i));
            order[i].forward();
        }
    }

    /** Overwrites the gradient of {@code loss} (1 × 1) by everything it depends on; after {@link #forward}. */
    public void backward(Variable loss) {
        for (Operation operation : order) {
            forget(operation.inputs());
            forget(operation.results());
        }
        loss.reach();
        loss.gradient().data[0] = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            if (isReached(order[i].results())) order[i].backward();
        }
    }

    private static void forget(List<Variable> variables) {
        for (int i = 0; i < variables.size(); i++) variables.get(i).forget();
    }

    private static boolean isReached(List<Variable> results) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).isReached()) return true;
        }
        return false;
    }
}

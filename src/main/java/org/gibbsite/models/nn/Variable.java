package org.gibbsite.models.nn;

import org.ejml.data.FMatrixRMaj;

/**
 * A matrix in a graph and, where it is wanted, the derivative of the loss by it. Results of operations and inputs hold one
 * case a row. Arrays have exactly rows · columns elements and stay the same for ever.
 */
public final class Variable {
    private final String name;
    private final FMatrixRMaj value;
    private final FMatrixRMaj gradient;
    private boolean reached;

    private Variable(String name, int rows, int columns, boolean isDifferentiated) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(name + " cannot have " + rows + " × " + columns + " elements");
        }
        this.name = name;
        value = new FMatrixRMaj(rows, columns);
        gradient = isDifferentiated ? new FMatrixRMaj(rows, columns) : null;
    }

    /** What an optimiser changes; begins as zeros. */
    public static Variable parameter(String name, int rows, int columns) {
        return new Variable(name, rows, columns, true);
    }

    /** What somebody fills in before each forward pass; the loss is not differentiated by it. */
    public static Variable input(String name, int rows, int columns) {
        return new Variable(name, rows, columns, false);
    }

    /** What an operation computes; differentiated where one of the operation's inputs is. */
    static Variable result(String name, int rows, int columns, Variable... inputs) {
        boolean isDifferentiated = false;
        for (Variable input : inputs) isDifferentiated |= input.isDifferentiated();
        return new Variable(name, rows, columns, isDifferentiated);
    }

    public String name() { return name; }

    public int rows() { return value.numRows; }

    public int columns() { return value.numCols; }

    public int size() { return value.data.length; }

    public FMatrixRMaj value() { return value; }

    /** The elements of the value, row by row. */
    public float[] data() { return value.data; }

    /** Null where {@link #isDifferentiated} is false. */
    public FMatrixRMaj gradient() { return gradient; }

    public boolean isDifferentiated() { return gradient != null; }

    /** Whether the loss depends on this, as far as the backward pass has come. */
    boolean isReached() {
        return reached;
    }

    void forget() { reached = false; }

    /** To be called before a contribution to the gradient. @return whether to add: else overwrite what is there */
    boolean reach() {
        boolean before = reached;
        reached = true;
        return before;
    }

    /** The gradient's elements, zeros where the loss does not depend on this. */
    float[] reachedGradient() {
        if (!reach()) java.util.Arrays.fill(gradient.data, 0);
        return gradient.data;
    }

    @Override public String toString() { return name + " (" + rows() + " × " + columns() + ")"; }
}

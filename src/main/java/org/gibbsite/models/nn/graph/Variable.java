package org.gibbsite.models.nn.graph;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;

/**
 * A matrix in a graph and, where it is wanted, the derivative of the loss by it. Results of operations and inputs hold one
 * case a row. Arrays have exactly rows · columns elements and stay the same for ever.
 */
public final class Variable {
    private final String name;
    private final FMatrixRMaj value;
    private final FMatrixRMaj gradient;
    private boolean reached;
    /** The gradient is {@code leftᵀ right} where these are not null, and has not been formed. */
    private FMatrixRMaj left, right;
    private MatrixBackend backend;
    private boolean takesProducts;

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
    public static Variable result(String name, int rows, int columns, Variable... inputs) {
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

    /** Null where {@link #isDifferentiated} is false. After a backward pass to be read before inputs change. */
    public FMatrixRMaj gradient() {
        if (isProduct()) {
            backend.multTransA(left, right, gradient);
            left = right = null;
        }
        return gradient;
    }

    /** Says that whoever uses the gradient can do with two factors of it, which saves forming it. */
    public void takeProducts() {
        takesProducts = true;
    }

    public boolean takesProducts() { return takesProducts; }

    /** Leaves the gradient as {@code aᵀ b}, for matrices that stay the same until inputs change. */
    public void leave(FMatrixRMaj a, FMatrixRMaj b, MatrixBackend by) {
        left = a;
        right = b;
        backend = by;
    }

    /** Whether the gradient is {@link #left}ᵀ {@link #right}, for those who ask before {@link #gradient}. */
    public boolean isProduct() {
        return left != null;
    }

    public FMatrixRMaj left() { return left; }

    public FMatrixRMaj right() { return right; }

    public boolean isDifferentiated() { return gradient != null; }

    /** Whether the loss depends on this, as far as the backward pass has come. */
    boolean isReached() {
        return reached;
    }

    void forget() {
        reached = false;
        left = right = null;
    }

    /** To be called before a contribution to the gradient. @return whether to add: else overwrite what is there */
    public boolean reach() {
        boolean before = reached;
        reached = true;
        return before;
    }

    /** The gradient's elements, zeros where the loss does not depend on this. */
    public float[] reachedGradient() {
        float[] sums = gradient().data;
        if (!reach()) java.util.Arrays.fill(sums, 0);
        return sums;
    }

    @Override public String toString() { return name + " (" + rows() + " × " + columns() + ")"; }
}

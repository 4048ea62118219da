package org.gibbsite.models.nn.graph;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;

/**
 * A matrix in a graph and, where it is wanted, the derivative of the loss by it. Results of operations and inputs hold one
 * case a row. Arrays have exactly rows · columns elements and stay the same for ever.
 */
public final class Variable {
    private final String name;
    private final FMatrixRMaj value;
    private final boolean isDifferentiated;
    /** Null until it is first wanted: what only evaluates needs none. */
    private FMatrixRMaj gradient;
    private boolean reached;
    /** The gradient is {@code leftᵀ right} where these are not null, and has not been formed. */
    private FMatrixRMaj left, right;
    /** The factors have been overwritten: the gradient can no longer be formed. */
    private boolean spent;
    private MatrixBackend backend;
    private boolean takesProducts;

    private Variable(String name, FMatrixRMaj value, boolean isDifferentiated) {
        this.name = name;
        this.value = value;
        this.isDifferentiated = isDifferentiated;
    }

    private static Variable zeros(String name, int rows, int columns, boolean isDifferentiated) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(name + " cannot have " + rows + " × " + columns + " elements");
        }
        return new Variable(name, new FMatrixRMaj(rows, columns), isDifferentiated);
    }

    /** What an optimiser changes; begins as zeros. */
    public static Variable parameter(String name, int rows, int columns) {
        return zeros(name, rows, columns, true);
    }

    /** What somebody fills in before each forward pass; the loss is not differentiated by it. */
    public static Variable input(String name, int rows, int columns) {
        return zeros(name, rows, columns, false);
    }

    /** What an operation computes; differentiated where one of the operation's inputs is. For operations. */
    public static Variable result(String name, int rows, int columns, Variable... inputs) {
        boolean isDifferentiated = false;
        for (Variable input : inputs) isDifferentiated |= input.isDifferentiated();
        return zeros(name, rows, columns, isDifferentiated);
    }

    /**
     * The same values, at any time, by which nothing is differentiated: a stop to gradients. To be used in place of this by
     * operations behind the one that computes this.
     */
    public Variable stopped() {
        return new Variable(name, value, false);
    }

    public String name() { return name; }

    public int rows() { return value.numRows; }

    public int columns() { return value.numCols; }

    public int size() { return value.data.length; }

    public FMatrixRMaj value() { return value; }

    /** The elements of the value, row by row. */
    public float[] data() { return value.data; }

    /**
     * Null where {@link #isDifferentiated} is false. After a backward pass to be read before inputs change.
     *
     * @throws IllegalStateException after the next forward pass, where it had been left as two factors
     */
    public FMatrixRMaj gradient() {
        if (gradient == null && isDifferentiated) gradient = new FMatrixRMaj(rows(), columns());
        if (isProduct()) {
            if (spent) {
                throw new IllegalStateException("the gradient of " + this + " was left as two factors, which a forward "
                        + "pass has overwritten: clear() before passes that are accumulated, or read it earlier");
            }
            backend.multTransA(left, right, gradient);
            left = right = null;
        }
        return gradient;
    }

    public boolean isDifferentiated() { return isDifferentiated; }

    /** Says that whoever uses the gradient can do with two factors of it, which saves forming it. */
    public void takeProducts() {
        takesProducts = true;
    }

    /** For operations: whether {@link #leave} will do. */
    public boolean takesProducts() { return takesProducts; }

    /** For operations: leaves the gradient as {@code aᵀ b}, of matrices that stay the same until inputs change. */
    public void leave(FMatrixRMaj a, FMatrixRMaj b, MatrixBackend by) {
        left = a;
        right = b;
        spent = false;
        backend = by;
    }

    /** For operations: says in a forward pass that {@code a}, which it may have left, has been overwritten. */
    public void overwritten(FMatrixRMaj a) {
        if (left == a) spent = true;
    }

    /** Whether the gradient is {@link #left}ᵀ {@link #right}, for those who ask before {@link #gradient}. */
    public boolean isProduct() {
        return left != null;
    }

    public FMatrixRMaj left() { return left; }

    public FMatrixRMaj right() { return right; }

    /** Whether the loss depends on this, as far as the backward pass has come. */
    boolean isReached() {
        return reached;
    }

    void forget() {
        reached = false;
        left = right = null;
    }

    /**
     * For operations, to be called before a contribution to the gradient.
     *
     * @return whether to add: else overwrite what is there
     */
    public boolean reach() {
        boolean before = reached;
        reached = true;
        return before;
    }

    /** For operations: the gradient's elements, to be added to; zeros where this is the first contribution. */
    public float[] reachedGradient() {
        float[] sums = gradient().data;
        if (!reach()) Arrays.fill(sums, 0);
        return sums;
    }

    @Override public String toString() { return name + " (" + rows() + " × " + columns() + ")"; }
}

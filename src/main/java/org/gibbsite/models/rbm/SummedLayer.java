package org.gibbsite.models.rbm;

/**
 * The layer that is summed over in closed form while the states of the other one are walked through: its units are
 * independent given those. Follows the walk flip by flip.
 */
sealed interface SummedLayer permits GaussianSum, SigmoidSum, SigmoidProducts {

    /** One enumerated unit has changed; {@code on} is its new state. */
    void flip(int unit, boolean on);

    /** Recomputes everything from the state, so that rounding errors of the flips cannot add up. */
    void refresh(GrayCode state);

    /** log Σ over this layer's states of exp of minus the energy terms that it takes part in. */
    double logSum();

    /** The expectation of every unit given the present state. Overwritten. */
    void means(double[] out);
}

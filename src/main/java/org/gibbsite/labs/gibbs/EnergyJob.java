package org.gibbsite.labs.gibbs;

import org.gibbsite.models.rbm.ExactMoments;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.ModelStatistics;
import org.gibbsite.models.rbm.Rbm;

/** The exact mean of E(v,h) by a sum over the smaller layer, in slices: for a visible layer too large to list. */
final class EnergyJob {
    /** Unit evaluations of one slice: some 10 ms. */
    private static final int WORK_PER_SLICE = 2_000_000;

    private final Rbm rbm;
    private final ExactMoments moments;
    private final int states;

    EnergyJob(Rbm rbm) {
        this.rbm = rbm.copy();
        moments = new ExactMoments(ExactRbm.of(rbm));
        states = Math.max(1, WORK_PER_SLICE / Math.max(rbm.visibleUnits(), rbm.hiddenUnits()));
    }

    /** One slice; returns whether more are left. */
    boolean advance() { return moments.advance(states); }

    /** E[E] = −aᵀE[v] − bᵀE[h] − Σ_ij w_ij E[v_i h_j]. */
    double value() {
        ModelStatistics mean = moments.statistics();
        double energy = 0;
        for (int i = 0; i < rbm.visibleUnits(); i++) energy -= rbm.visibleBias()[i] * mean.visible()[i];
        for (int j = 0; j < rbm.hiddenUnits(); j++) energy -= rbm.hiddenBias()[j] * mean.hidden()[j];
        for (int k = 0; k < mean.products().length; k++) energy -= rbm.weights().data[k] * mean.products()[k];
        return energy;
    }
}

package org.gibbsite.models.rbm;

import org.gibbsite.random.RandomKey;

/** Machines small enough that every state can be listed, and sums over that list, written without any short cut. */
final class SmallMachines {
    private SmallMachines() {}

    /** Weights N(0, deviation²), biases N(0, 1). */
    static Rbm draw(int visible, int hidden, double deviation, boolean gaussian, int seed) {
        RandomKey key = RandomKey.of(seed);
        Rbm rbm = new Rbm(visible, hidden, gaussian);
        rbm.drawWeights(deviation, key.fold("weights"));
        key.fold("visible").normals(rbm.visibleBias());
        key.fold("hidden").normals(rbm.hiddenBias());
        return rbm;
    }

    /** E(v,h) = −aᵀv − bᵀh − vᵀWh, straight from the formula. */
    static double energy(ExactRbm rbm, double[] v, double[] h) {
        double energy = 0;
        for (int i = 0; i < v.length; i++) energy -= rbm.visibleBias[i] * v[i];
        for (int j = 0; j < h.length; j++) energy -= rbm.hiddenBias[j] * h[j];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < h.length; j++) energy -= v[i] * rbm.weights[i * h.length + j] * h[j];
        }
        return energy;
    }

    /** p(v,h) (2^n_v × 2^n_h) of a Bernoulli machine, from every pair of states. */
    static double[][] joint(ExactRbm rbm) {
        double[][] joint = new double[1 << rbm.visibleUnits()][1 << rbm.hiddenUnits()];
        double total = 0;
        for (int v = 0; v < joint.length; v++) {
            for (int h = 0; h < joint[v].length; h++) {
                joint[v][h] = Math.exp(-energy(rbm, ExactRbm.bits(v, rbm.visibleUnits()),
                        ExactRbm.bits(h, rbm.hiddenUnits())));
                total += joint[v][h];
            }
        }
        for (double[] row : joint) for (int h = 0; h < row.length; h++) row[h] /= total;
        return joint;
    }

    /** p(v) of a Bernoulli machine at inverse temperature β, from every pair of states. */
    static double[] visibleLaw(ExactRbm rbm, double beta) {
        double[] law = new double[1 << rbm.visibleUnits()];
        double total = 0;
        for (int v = 0; v < law.length; v++) {
            for (int h = 0; h < 1 << rbm.hiddenUnits(); h++) {
                law[v] += Math.exp(-beta * energy(rbm, ExactRbm.bits(v, rbm.visibleUnits()),
                        ExactRbm.bits(h, rbm.hiddenUnits())));
            }
            total += law[v];
        }
        for (int v = 0; v < law.length; v++) law[v] /= total;
        return law;
    }
}

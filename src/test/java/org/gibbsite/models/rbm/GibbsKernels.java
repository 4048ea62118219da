package org.gibbsite.models.rbm;

/**
 * Transition matrices of Gibbs sampling between all joint states of a small machine, state v + 2^n_v h, in double
 * precision from the conditionals. Row: from; column: to.
 */
record GibbsKernels(ExactRbm rbm, double beta) {

    int states() { return 1 << rbm.visibleUnits() + rbm.hiddenUnits(); }

    /** p(h | v) of every pair (2^n_v × 2^n_h). */
    double[][] hiddenGivenVisible() {
        double[][] p = new double[1 << rbm.visibleUnits()][1 << rbm.hiddenUnits()];
        for (int v = 0; v < p.length; v++) {
            double[] bits = ExactRbm.bits(v, rbm.visibleUnits());
            for (int h = 0; h < p[v].length; h++) {
                p[v][h] = 1;
                for (int j = 0; j < rbm.hiddenUnits(); j++)
                    p[v][h] *= LogSum.sigmoid((2 * (h >> j & 1) - 1) * beta * rbm.hiddenInput(bits, j));
            }
        }
        return p;
    }

    /** p(v | h) of every pair (2^n_h × 2^n_v). */
    double[][] visibleGivenHidden() {
        double[][] p = new double[1 << rbm.hiddenUnits()][1 << rbm.visibleUnits()];
        for (int h = 0; h < p.length; h++) {
            double[] bits = ExactRbm.bits(h, rbm.hiddenUnits());
            for (int v = 0; v < p[h].length; v++) {
                p[h][v] = 1;
                for (int i = 0; i < rbm.visibleUnits(); i++)
                    p[h][v] *= LogSum.sigmoid((2 * (v >> i & 1) - 1) * beta * rbm.visibleInput(bits, i));
            }
        }
        return p;
    }

    /** Half-step h | v on joint states. */
    double[][] drawHidden() {
        double[][] p = hiddenGivenVisible(), kernel = new double[states()][states()];
        int n = rbm.visibleUnits();
        for (int s = 0; s < kernel.length; s++) {
            int v = s & (1 << n) - 1;
            for (int h = 0; h < p[v].length; h++) kernel[s][v | h << n] = p[v][h];
        }
        return kernel;
    }

    /** Half-step v | h on joint states. */
    double[][] drawVisible() {
        double[][] p = visibleGivenHidden(), kernel = new double[states()][states()];
        int n = rbm.visibleUnits();
        for (int s = 0; s < kernel.length; s++) {
            int h = s >> n;
            for (int v = 0; v < p[h].length; v++) kernel[s][v | h << n] = p[h][v];
        }
        return kernel;
    }

    /** p(v,h) at β by joint state, from the energies alone. */
    double[] law() {
        double[] law = new double[states()];
        double total = 0;
        for (int s = 0; s < law.length; s++) total += law[s] = Math.exp(-beta * energy(s));
        for (int s = 0; s < law.length; s++) law[s] /= total;
        return law;
    }

    double energy(int state) {
        int n = rbm.visibleUnits();
        return SmallMachines.energy(rbm, ExactRbm.bits(state & (1 << n) - 1, n),
                ExactRbm.bits(state >> n, rbm.hiddenUnits()));
    }

    static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                if (a[i][k] == 0) continue;
                for (int j = 0; j < b[k].length; j++) product[i][j] += a[i][k] * b[k][j];
            }
        }
        return product;
    }

    /** max |p P − p|. */
    static double drift(double[] law, double[][] kernel) {
        double worst = 0;
        for (int j = 0; j < law.length; j++) {
            double next = 0;
            for (int i = 0; i < law.length; i++) next += law[i] * kernel[i][j];
            worst = Math.max(worst, Math.abs(next - law[j]));
        }
        return worst;
    }

    /** max |p_i P_ij − p_j P_ji|. */
    static double imbalance(double[] law, double[][] kernel) {
        double worst = 0;
        for (int i = 0; i < law.length; i++) {
            for (int j = 0; j < i; j++)
                worst = Math.max(worst, Math.abs(law[i] * kernel[i][j] - law[j] * kernel[j][i]));
        }
        return worst;
    }
}

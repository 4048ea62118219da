package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;

/**
 * F(v) = −aᵀv − Σ_j log(1 + exp(b_j + Σ_i v_i w_ij)) of whole batches, or with ½‖v − a‖² instead of −aᵀv for Gaussian
 * visible units. Products in single, sums in double precision. Defined for greys too: v may hold any reals.
 *
 * <p>Source: Hinton, "A practical guide to training restricted Boltzmann machines", 2010, section 16.1.
 */
public final class FreeEnergy implements CaseScore {
    private final Rbm rbm;
    private final MatrixBackend backend;
    private final FMatrixRMaj inputs = new FMatrixRMaj(0, 0);

    /** @param rbm read at each call. Not modified. */
    public FreeEnergy(Rbm rbm, MatrixBackend backend) {
        this.rbm = rbm;
        this.backend = backend;
    }

    @Override public void of(FMatrixRMaj cases, int firstCase, double[] out) { of(cases, out); }

    /** {@code out[r] = F(row r)}, nats. Overwritten; not longer than needed or longer. */
    public void of(FMatrixRMaj cases, double[] out) {
        prepare(cases);
        for (int row = 0; row < cases.numRows; row++) out[row] = ofRow(cases, row);
    }

    private void prepare(FMatrixRMaj cases) {
        backend.sigmoidLayer().hiddenInputs(cases, rbm.weights(), rbm.hiddenBias(), 1, inputs);
    }

    private double ofRow(FMatrixRMaj cases, int row) {
        return visibleEnergy(rbm, cases.data, row * cases.numCols)
                - LogSum.softplusSum(inputs.data, row * inputs.numCols, inputs.numCols, 1);
    }

    /** The part of the energy that no hidden unit takes part in: −aᵀv, or ½‖v − a‖². */
    static double visibleEnergy(Rbm rbm, float[] v, int from) {
        float[] bias = rbm.visibleBias();
        double energy = 0;
        if (rbm.isGaussianVisible()) {
            for (int i = 0; i < bias.length; i++) {
                double offset = (double) v[from + i] - bias[i];
                energy += 0.5 * offset * offset;
            }
        } else {
            for (int i = 0; i < bias.length; i++) energy -= (double) bias[i] * v[from + i];
        }
        return energy;
    }
}

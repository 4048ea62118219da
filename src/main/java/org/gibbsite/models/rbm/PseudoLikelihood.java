package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;

/**
 * The log pseudo-likelihood Σ_i log p(v_i | all other pixels) of binary images, in nats per image. Each term needs two
 * free energies: p(v_i | rest) = σ(F(v with pixel i flipped) − F(v)). The estimate takes one pixel per image, drawn
 * uniformly, times the number of pixels; it is unbiased. Greys count as 1 above {@value #THRESHOLD}, else 0.
 *
 * <p>Source: Besag, "Statistical analysis of non-lattice data", 1975; the one-pixel estimate as in Marlin, Swersky, Chen
 * and de Freitas, "Inductive principles for restricted Boltzmann machine learning", 2010.
 */
public final class PseudoLikelihood implements CaseScore {
    /** Greys above this count as 1. */
    public static final float THRESHOLD = 0.5f;

    private final Rbm rbm;
    private final MatrixBackend backend;
    private final RandomKey key;
    private final boolean allPixels;
    private final FMatrixRMaj binary = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj inputs = new FMatrixRMaj(0, 0);

    private PseudoLikelihood(Rbm rbm, MatrixBackend backend, RandomKey key, boolean allPixels) {
        if (rbm.isGaussianVisible()) {
            throw new IllegalArgumentException(
                    "the pseudo-likelihood is defined here for Bernoulli visible units only");
        }
        this.rbm = rbm;
        this.backend = backend;
        this.key = key;
        this.allPixels = allPixels;
    }

    /** The one-pixel estimate; case n takes pixel ⌊u_n · n_v⌋ with u_n draw n of {@code key}. */
    public static PseudoLikelihood estimate(Rbm rbm, MatrixBackend backend, RandomKey key) {
        return new PseudoLikelihood(rbm, backend, key, false);
    }

    /** All pixels of every image: n_v times the work of the estimate. */
    public static PseudoLikelihood exact(Rbm rbm, MatrixBackend backend) {
        return new PseudoLikelihood(rbm, backend, RandomKey.of(0), true);
    }

    @Override public void of(FMatrixRMaj cases, int firstCase, double[] out) {
        binarise(cases, binary);
        backend.sigmoidLayer().hiddenInputs(binary, rbm.weights(), rbm.hiddenBias(), 1, inputs);
        for (int row = 0; row < cases.numRows; row++) {
            out[row] = allPixels ? allPixels(row) : rbm.visibleUnits() * pixel(row, drawPixel(firstCase + row));
        }
    }

    /** {@code out = 1} where {@code in} is above {@value #THRESHOLD}, else 0. Overwritten; may be {@code in}. */
    public static void binarise(FMatrixRMaj in, FMatrixRMaj out) {
        out.reshape(in.numRows, in.numCols);
        for (int i = 0; i < in.getNumElements(); i++) out.data[i] = in.data[i] > THRESHOLD ? 1 : 0;
    }

    private int drawPixel(int number) {
        return (int) (key.uniform(number) * rbm.visibleUnits());
    }

    private double allPixels(int row) {
        double sum = 0;
        for (int i = 0; i < rbm.visibleUnits(); i++) sum += pixel(row, i);
        return sum;
    }

    /** log p(v_i | rest) = −softplus(F(v) − F(flipped)). */
    private double pixel(int row, int i) {
        double change = binary.data[row * binary.numCols + i] > 0 ? -1 : 1;
        double difference = change * rbm.visibleBias()[i]; // F(v) − F(flipped)
        int units = inputs.numCols;
        for (int j = 0; j < units; j++) {
            double x = inputs.data[row * units + j];
            difference += LogSum.softplus(x + change * rbm.weights().data[i * units + j]) - LogSum.softplus(x);
        }
        return -LogSum.softplus(difference);
    }
}

package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.rbm.ReconstructionError.Kind;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
    private static final int CASES = 120; // more than two slices
    private final MatrixBackend backend = Backends.create(null, 1);

    @AfterEach void close() {
        backend.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true}) void meanFreeEnergyEqualsThatInDoublePrecision(boolean gaussian) {
        Rbm rbm = SmallMachines.draw(40, 700, 0.5, gaussian, 2);
        FMatrixRMaj greys = uniform(CASES, 40, 4);
        ExactRbm exact = ExactRbm.of(rbm);
        double expected = 0;
        for (int row = 0; row < CASES; row++) expected += exact.freeEnergy(row(greys, row)) / CASES;
        double found = new CaseMean(new FreeEnergy(rbm, backend), greys, CASES).complete();
        assertThat(found).isCloseTo(expected, within(1e-5 * Math.abs(expected)));
    }

    @Test void pseudoLikelihoodEqualsThatOfTheListedLaw() {
        Rbm rbm = SmallMachines.draw(5, 4, 1, false, 2);
        double[] law = SmallMachines.visibleLaw(ExactRbm.of(rbm), 1);
        FMatrixRMaj greys = uniform(CASES, 5, 4);
        double expected = 0;
        for (int row = 0; row < CASES; row++) expected += listedPseudoLikelihood(law, binaryState(greys, row)) / CASES;
        double found = new CaseMean(PseudoLikelihood.exact(rbm, backend), greys, CASES).complete();
        assertThat(found).isCloseTo(expected, within(1e-5));
    }

    @Test void pseudoLikelihoodEstimateIsUnbiased() {
        Rbm rbm = SmallMachines.draw(20, 8, 0.7, false, 2);
        FMatrixRMaj greys = uniform(CASES, 20, 4);
        double exact = new CaseMean(PseudoLikelihood.exact(rbm, backend), greys, CASES).complete();
        int keys = 200;
        double[] estimates = new double[keys];
        for (int k = 0; k < keys; k++) {
            estimates[k] = new CaseMean(PseudoLikelihood.estimate(rbm, backend, RandomKey.of(k)), greys, CASES)
                    .complete();
        }
        Moments moments = Moments.of(estimates);
        assertThat(Math.abs(moments.mean() - exact)).as("%s against %f", moments, exact)
                .isLessThan(4 * moments.errorOfMean());
        assertThat(moments.errorOfMean()).isLessThan(0.05 * Math.abs(exact));
    }

    @Test void standardErrorsAreWhatOtherImagesAndDrawsWouldGive() {
        Rbm rbm = SmallMachines.draw(20, 8, 0.7, false, 2);
        int sets = 300;
        double[][] found = new double[2][sets], errors = new double[2][sets];
        for (int k = 0; k < sets; k++) {
            CaseMean[] means = {
                    new CaseMean(PseudoLikelihood.estimate(rbm, backend, RandomKey.of(k)), uniform(CASES, 20, k),
                            CASES),
                    new CaseMean(new ReconstructionError(rbm, backend, Kind.SAMPLED_HIDDEN, RandomKey.of(k)),
                            uniform(CASES, 20, k), CASES)};
            for (int m = 0; m < 2; m++) {
                assertThat(means[m].error()).as("before the last slice").isNaN();
                found[m][k] = means[m].complete();
                errors[m][k] = means[m].error();
            }
        }
        for (int m = 0; m < 2; m++) {
            double spread = Moments.of(found[m]).errorOfMean() * Math.sqrt(sets);
            assertThat(Moments.of(errors[m]).mean() / spread).as("told over true standard error").isBetween(0.85, 1.15);
        }
    }

    @Test void theErrorOfASingleImageCannotBeTold() {
        Rbm rbm = SmallMachines.draw(6, 3, 1, false, 2);
        CaseMean mean = new CaseMean(new FreeEnergy(rbm, backend), uniform(CASES, 6, 4), 1);
        assertThat(mean.complete()).isFinite();
        assertThat(mean.error()).isNaN();
    }

    @Test void reconstructionErrorsFollowTheirDefinitions() {
        Rbm rbm = SmallMachines.draw(12, 6, 1, false, 2);
        FMatrixRMaj greys = uniform(CASES, 12, 4);
        double squares = 0, entropy = 0;
        ExactRbm exact = ExactRbm.of(rbm);
        for (int row = 0; row < CASES; row++) {
            double[] v = row(greys, row), h = new double[6];
            for (int j = 0; j < 6; j++) h[j] = LogSum.sigmoid(exact.hiddenInput(v, j));
            for (int i = 0; i < 12; i++) {
                double p = LogSum.sigmoid(exact.visibleInput(h, i));
                squares += (v[i] - p) * (v[i] - p) / 12 / CASES;
                entropy -= (v[i] * Math.log(p) + (1 - v[i]) * Math.log(1 - p)) / CASES;
            }
        }
        assertThat(error(rbm, greys, Kind.MEAN_FIELD, 1)).isCloseTo(squares, within(1e-6));
        assertThat(error(rbm, greys, Kind.CROSS_ENTROPY, 1)).isCloseTo(entropy, within(1e-5));
    }

    @Test void sampledReconstructionErrorAveragesToTheExactOne() {
        Rbm rbm = SmallMachines.draw(6, 3, 1, false, 2);
        FMatrixRMaj greys = uniform(CASES, 6, 4);
        double expected = 0;
        ExactRbm exact = ExactRbm.of(rbm);
        for (int row = 0; row < CASES; row++) expected += exactSampledError(exact, row(greys, row)) / CASES;
        double[] errors = new double[200];
        for (int k = 0; k < errors.length; k++) errors[k] = error(rbm, greys, Kind.SAMPLED_HIDDEN, k);
        Moments moments = Moments.of(errors);
        assertThat(Math.abs(moments.mean() - expected)).as("%s against %f", moments, expected)
                .isLessThan(4 * moments.errorOfMean());
        assertThat(error(rbm, greys, Kind.SAMPLED_HIDDEN, 7)).as("same key").isEqualTo(errors[7]);
    }

    @Test void whatIsNotDefinedForGaussianUnitsIsRefused() {
        Rbm rbm = new Rbm(3, 2, true);
        assertThatIllegalArgumentException().isThrownBy(() -> PseudoLikelihood.exact(rbm, backend));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconstructionError(rbm, backend, Kind.CROSS_ENTROPY, RandomKey.of(1)));
    }

    @Test void meansAreUnknownUntilTheLastSlice() {
        Rbm rbm = SmallMachines.draw(6, 3, 1, false, 2);
        CaseMean mean = new CaseMean(new FreeEnergy(rbm, backend), uniform(CASES, 6, 4), 101);
        assertThat(mean.advance()).isTrue();
        assertThat(mean.advance()).isTrue();
        assertThat(mean.value()).isNaN();
        assertThat(mean.advance()).isFalse();
        assertThat(mean.value()).isFinite();
        assertThat(mean.advance()).isFalse();
    }

    /** Σ_h p(h | v) ‖v − p(v | h)‖² / n_v. */
    private static double exactSampledError(ExactRbm rbm, double[] v) {
        double sum = 0;
        for (int state = 0; state < 1 << rbm.hiddenUnits(); state++) {
            double[] h = ExactRbm.bits(state, rbm.hiddenUnits());
            double probability = 1, squares = 0;
            for (int j = 0; j < h.length; j++) {
                double p = LogSum.sigmoid(rbm.hiddenInput(v, j));
                probability *= h[j] == 1 ? p : 1 - p;
            }
            for (int i = 0; i < v.length; i++) squares += Math.pow(v[i] - LogSum.sigmoid(rbm.visibleInput(h, i)), 2);
            sum += probability * squares / v.length;
        }
        return sum;
    }

    private double error(Rbm rbm, FMatrixRMaj cases, Kind kind, int seed) {
        return new CaseMean(new ReconstructionError(rbm, backend, kind, RandomKey.of(seed)), cases, CASES).complete();
    }

    private static double listedPseudoLikelihood(double[] law, int state) {
        double sum = 0;
        for (int bit = 1; bit < law.length; bit *= 2) sum += Math.log(law[state] / (law[state] + law[state ^ bit]));
        return sum;
    }

    private static int binaryState(FMatrixRMaj greys, int row) {
        int state = 0;
        for (int i = 0; i < greys.numCols; i++) if (greys.get(row, i) > 0.5f) state |= 1 << i;
        return state;
    }

    private static FMatrixRMaj uniform(int rows, int columns, int seed) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        RandomKey.of(seed).uniforms(matrix.data);
        return matrix;
    }

    private static double[] row(FMatrixRMaj matrix, int row) {
        double[] values = new double[matrix.numCols];
        for (int i = 0; i < values.length; i++) values[i] = matrix.get(row, i);
        return values;
    }
}

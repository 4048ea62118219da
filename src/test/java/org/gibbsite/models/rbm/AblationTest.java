package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.rbm.Ablation.Loss;
import org.gibbsite.models.rbm.Ablation.Machine;
import org.gibbsite.models.rbm.ReconstructionError.Kind;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AblationTest {
    private static final int CASES = 30, VISIBLE = 20, HIDDEN = 9;
    private final MatrixBackend backend = Backends.create(null, 1);
    private final FMatrixRMaj cases = new FMatrixRMaj(CASES, VISIBLE);

    AblationTest() {
        RandomKey.of(4).uniforms(cases.data);
    }

    @AfterEach void close() {
        backend.close();
    }

    private Loss loss(Rbm rbm, int... units) {
        Ablation ablation = new Ablation(new Machine(rbm.weights().data, rbm.visibleBias(), rbm.hiddenBias(),
                rbm.isGaussianVisible()), cases.data);
        while (ablation.advance()) continue;
        return ablation.without(units);
    }

    /** Column j of W is 0; b_j stays. */
    private static Rbm withZeroColumns(Rbm rbm, int... units) {
        Rbm zeroed = rbm.copy();
        for (int j : units) for (int i = 0; i < rbm.visibleUnits(); i++) zeroed.weights().set(i, j, 0);
        return zeroed;
    }

    private double error(Rbm rbm) {
        return new CaseMean(new ReconstructionError(rbm, backend, Kind.MEAN_FIELD, RandomKey.of(1)), cases, CASES)
                .complete();
    }

    private double pseudo(Rbm rbm) {
        return new CaseMean(PseudoLikelihood.exact(rbm, backend), cases, CASES).complete();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8}) void lossEqualsThatOfAColumnSetToZero(int unit) {
        Rbm rbm = SmallMachines.draw(VISIBLE, HIDDEN, 0.7, false, 2), zeroed = withZeroColumns(rbm, unit);
        Loss loss = loss(rbm, unit);
        assertThat(loss.error()).isCloseTo(error(rbm), within(1e-6));
        assertThat(loss.reconstruction()).isCloseTo(error(zeroed) - error(rbm), within(1e-6));
        assertThat(loss.pseudo()).isCloseTo(pseudo(rbm) - pseudo(zeroed), within(1e-5));
        assertThat(Math.abs(loss.pseudo())).as("a loss that can be seen").isGreaterThan(1e-3);
    }

    @Test void lossOfSeveralUnitsIsThatOfAMachineThatNeverHadThem() {
        Rbm rbm = SmallMachines.draw(VISIBLE, HIDDEN, 0.7, false, 2), smaller = new Rbm(VISIBLE, HIDDEN - 2, false);
        System.arraycopy(rbm.visibleBias(), 0, smaller.visibleBias(), 0, VISIBLE);
        for (int j = 0; j < HIDDEN - 2; j++) {
            smaller.hiddenBias()[j] = rbm.hiddenBias()[j];
            for (int i = 0; i < VISIBLE; i++) smaller.weights().set(i, j, rbm.weights().get(i, j));
        }
        Loss loss = loss(rbm, HIDDEN - 2, HIDDEN - 1);
        assertThat(loss.reconstruction()).isCloseTo(error(smaller) - error(rbm), within(1e-6));
        assertThat(loss.pseudo()).isCloseTo(pseudo(rbm) - pseudo(smaller), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 20}) void strongWeightsNeitherOverflowNorVanish(double deviation) {
        Rbm rbm = SmallMachines.draw(VISIBLE, HIDDEN, deviation, false, 2);
        Loss loss = loss(rbm, 1, 4);
        double expected = pseudo(rbm) - pseudo(withZeroColumns(rbm, 1, 4));
        assertThat(loss.pseudo()).isCloseTo(expected, within(1e-4 * Math.abs(expected)));
        assertThat(loss.pseudoStandardError()).isPositive();
    }

    @Test void gaussianPixelsHaveNoPseudoLikelihood() {
        Rbm rbm = SmallMachines.draw(VISIBLE, HIDDEN, 0.3, true, 2);
        Loss loss = loss(rbm, 3);
        assertThat(loss.pseudo()).isNaN();
        assertThat(loss.reconstruction()).isCloseTo(error(withZeroColumns(rbm, 3)) - error(rbm), within(1e-5));
    }

    @Test void nothingAblatedLosesNothingAndNothingIsWritten() {
        Rbm rbm = SmallMachines.draw(VISIBLE, HIDDEN, 0.7, false, 2), before = rbm.copy();
        Loss loss = loss(rbm);
        assertThat(loss.reconstruction()).isZero();
        assertThat(loss.pseudo()).isZero();
        assertThat(rbm.weights().data).isEqualTo(before.weights().data);
        assertThat(rbm.hiddenBias()).isEqualTo(before.hiddenBias());
        Ablation unfinished = new Ablation(new Machine(rbm.weights().data, rbm.visibleBias(), rbm.hiddenBias(), false),
                cases.data);
        unfinished.advance();
        assertThatIllegalStateException().isThrownBy(() -> unfinished.without(1))
                .withMessage("only 0 of 30 cases gone through");
    }
}

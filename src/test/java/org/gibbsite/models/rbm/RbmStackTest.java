package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class RbmStackTest {
    private static final List<Integer> UNITS = List.of(7, 5, 4, 2);
    private final RbmStack stack = new RbmStack(UNITS, Backends.create(null, 1));

    RbmStackTest() {
        RandomKey key = RandomKey.of(2);
        for (int k = 0; k < 3; k++) {
            Rbm machine = stack.machines().get(k);
            machine.drawWeights(1, key.fold(k));
            key.fold("a").fold(k).normals(machine.visibleBias());
            key.fold("b").fold(k).normals(machine.hiddenBias());
        }
    }

    private static FMatrixRMaj cases() {
        FMatrixRMaj v = new FMatrixRMaj(3, 7);
        for (int i = 0; i < v.data.length; i++) v.data[i] = i * 5 % 3 == 0 ? 1 : 0;
        return v;
    }

    private static double sigmoid(double x) { return 1 / (1 + Math.exp(-x)); }

    @Test void meansGoUpAndDownAsWritten() {
        FMatrixRMaj v = cases(), up = new FMatrixRMaj(0, 0), down = new FMatrixRMaj(0, 0);
        stack.upByMeans(v, 3, up);
        stack.downByMeans(up, 3, down);
        double[][] state = new double[3][];
        for (int n = 0; n < 3; n++) {
            double[] s = new double[7];
            for (int i = 0; i < 7; i++) s[i] = v.get(n, i);
            for (Rbm machine : stack.machines()) s = up(machine, s);
            state[n] = s;
            for (int j = 0; j < 2; j++) assertThat(up.get(n, j)).isCloseTo((float) s[j], within(1e-5f));
            for (Rbm machine : stack.machines().reversed()) s = down(machine, s);
            for (int i = 0; i < 7; i++) assertThat(down.get(n, i)).isCloseTo((float) s[i], within(1e-5f));
        }
        assertThat(state[0]).isNotEqualTo(state[1]);
    }

    private static double[] up(Rbm machine, double[] v) {
        double[] h = new double[machine.hiddenUnits()];
        for (int j = 0; j < h.length; j++) {
            double input = machine.hiddenBias()[j];
            for (int i = 0; i < v.length; i++) input += v[i] * machine.weights().get(i, j);
            h[j] = sigmoid(input);
        }
        return h;
    }

    private static double[] down(Rbm machine, double[] h) {
        double[] v = new double[machine.visibleUnits()];
        for (int i = 0; i < v.length; i++) {
            double input = machine.visibleBias()[i];
            for (int j = 0; j < h.length; j++) input += h[j] * machine.weights().get(i, j);
            v[i] = sigmoid(input);
        }
        return v;
    }

    @Test void levelZeroIsTheDataItself() {
        FMatrixRMaj out = new FMatrixRMaj(0, 0);
        stack.upByMeans(cases(), 0, out);
        assertThat(out.data).startsWith(cases().data);
        stack.downByMeans(cases(), 0, out);
        assertThat(out.data).startsWith(cases().data);
    }

    @Test void samplesAreZeroOrOneAndFollowTheKey() {
        FMatrixRMaj once = new FMatrixRMaj(0, 0), again = new FMatrixRMaj(0, 0);
        stack.upBySamples(cases(), 2, RandomKey.of(9), once);
        stack.upBySamples(cases(), 2, RandomKey.of(9), again);
        assertThat(once.numCols).isEqualTo(4);
        assertThat(again.data).isEqualTo(once.data);
        for (int i = 0; i < 12; i++) assertThat(once.data[i]).isIn(0f, 1f);
    }

    @Test void sampledUnitsHaveTheirMeans() {
        FMatrixRMaj v = new FMatrixRMaj(4000, 7), means = new FMatrixRMaj(0, 0), sample = new FMatrixRMaj(0, 0);
        stack.upByMeans(v, 1, means);
        stack.upBySamples(v, 1, RandomKey.of(4), sample);
        for (int j = 0; j < 5; j++) {
            double sum = 0, p = means.get(0, j);
            for (int n = 0; n < 4000; n++) sum += sample.get(n, j);
            assertThat((sum / 4000 - p) / Math.sqrt(p * (1 - p) / 4000)).as("unit " + j).isBetween(-4.5, 4.5);
        }
    }

    @Test void fieldsAreProductsOfWeightsAndCopies() {
        float[] first = stack.fields(1), third = stack.fields(3);
        assertThat(first).hasSize(35).isEqualTo(stack.machines().getFirst().weights().data);
        assertThat(third).hasSize(14);
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 2; j++) {
                double sum = 0;
                for (int k = 0; k < 5; k++) {
                    for (int l = 0; l < 4; l++) {
                        sum += stack.machines().get(0).weights().get(i, k) * stack.machines().get(1).weights().get(k, l)
                                * stack.machines().get(2).weights().get(l, j);
                    }
                }
                assertThat((double) third[i * 2 + j]).isCloseTo(sum, within(1e-5));
            }
        }
        first[0] = 99;
        assertThat(stack.machines().getFirst().weights().data[0]).isNotEqualTo(99);
    }

    @Test void aStackOfOneLayerIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RbmStack(List.of(4), Backends.create(null, 1)))
                .withMessageContaining("two layers");
    }
}

package org.gibbsite.models.rbm;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Logistic;
import org.gibbsite.random.Philox;
import org.gibbsite.random.RandomKey;

/**
 * Half-steps of small machines unit by unit: no product is large enough to be worth the preparation. Sums run over units
 * in rising order, as in the back ends' products.
 */
final class DirectHalfSteps implements GibbsChains.HalfSteps {
    private final Rbm rbm;
    private final int sets;
    private final float[] inverseTemperatures;
    private final float[] inputs;
    private final int[] block = new int[4];
    private int key0;
    private int key1;

    DirectHalfSteps(Rbm rbm, int sets, float[] inverseTemperatures) {
        this.rbm = rbm;
        this.sets = sets;
        this.inverseTemperatures = inverseTemperatures;
        inputs = new float[rbm.hiddenUnits()];
    }

    @Override public void drawHidden(FMatrixRMaj visible, FMatrixRMaj hidden, RandomKey key) {
        setKey(key);
        int n = visible.numCols, m = hidden.numCols;
        float[] v = visible.data, h = hidden.data, w = rbm.weights().data, b = rbm.hiddenBias();
        for (int chain = 0, draw = 0; chain < visible.numRows; chain++) {
            Arrays.fill(inputs, 0);
            for (int i = 0; i < n; i++) {
                if (v[chain * n + i] == 0) continue;
                for (int j = 0; j < m; j++) inputs[j] += w[i * m + j];
            }
            float beta = inverseTemperatures[chain / sets];
            for (int j = 0; j < m; j++, draw++) h[draw] = bit(draw, beta * (inputs[j] + b[j]));
        }
    }

    @Override public void drawVisible(FMatrixRMaj hidden, FMatrixRMaj visible, double[] energies, RandomKey key) {
        setKey(key);
        int n = visible.numCols, m = hidden.numCols;
        float[] v = visible.data, h = hidden.data, w = rbm.weights().data, a = rbm.visibleBias(), b = rbm.hiddenBias();
        for (int chain = 0, draw = 0; chain < visible.numRows; chain++) {
            int first = chain * m;
            double energy = 0;
            for (int j = 0; j < m; j++) energy -= (double) b[j] * h[first + j];
            float beta = inverseTemperatures[chain / sets];
            for (int i = 0; i < n; i++, draw++) {
                float input = 0;
                for (int j = 0; j < m; j++) input = Math.fma(h[first + j], w[i * m + j], input);
                input += a[i];
                float state = bit(draw, beta * input);
                v[draw] = state;
                energy -= (double) state * input;
            }
            energies[chain] = energy;
        }
    }

    private void setKey(RandomKey key) {
        key0 = (int) key.bits();
        key1 = (int) (key.bits() >>> 32);
    }

    /** 1 with probability σ(input); draws are asked for in order. */
    private float bit(int draw, float input) {
        if ((draw & 3) == 0) {
            block[0] = draw >>> 2;
            block[1] = 0;
            block[2] = 0;
            block[3] = 0;
            Philox.block(key0, key1, block);
        }
        return (block[draw & 3] >>> 8) * 0x1p-24f < Logistic.of(input) ? 1 : 0;
    }
}

package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.models.ising.VariationalRg.Report;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class VariationalRgTest {
    private static final int SITES = 9, STATES = 512, BLOCKS = 4;
    private static final double T = 2.3;

    private static VariationalRg model(double scale) {
        VariationalRg model = new VariationalRg(BLOCKS, T, RandomKey.of(5));
        for (int i = 0; i < model.couplings().length; i++) model.couplings()[i] *= scale;
        model.sum();
        return model;
    }

    /** −H(v): every site with its right and its lower neighbour around the torus. */
    private static double minusEnergy(byte[] v) {
        double sum = 0;
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 3; x++) {
                sum += v[3 * y + x] * (v[3 * y + (x + 1) % 3] + v[3 * ((y + 1) % 3) + x]);
            }
        }
        return sum / T;
    }

    /** −E(v,h) with c = 0. */
    private static double minusCoupling(VariationalRg model, byte[] v, int h) {
        double sum = 0;
        for (int i = 0; i < SITES; i++) {
            for (int j = 0; j < BLOCKS; j++) {
                sum += v[i] * model.couplings()[i * BLOCKS + j] * ((h >> j & 1) * 2 - 1);
            }
        }
        return sum;
    }

    @Test void freeEnergiesAreThoseOfTheDefinition() {
        VariationalRg model = model(6);
        Report report = model.report();
        double z = 0, blockZ = 0;
        for (int state = 0; state < STATES; state++) z += Math.exp(minusEnergy(VariationalRg.spins(state)));
        for (int h = 0; h < 1 << BLOCKS; h++) {
            double blockWeight = 0; // e^{−H_λ(h)} = Σ_v e^{T − H}
            for (int state = 0; state < STATES; state++) {
                byte[] v = VariationalRg.spins(state);
                double operator = minusCoupling(model, v, h) - minusEnergy(v);
                blockWeight += Math.exp(operator + minusEnergy(v));
            }
            blockZ += blockWeight;
        }
        assertThat(report.logPartition()).isCloseTo(Math.log(z), within(1e-12));
        assertThat(report.logPartition()).isCloseTo(new Kaufman(3).logPartition(T), within(1e-9));
        assertThat(report.modelLogPartition()).isCloseTo(Math.log(blockZ), within(1e-12));
    }

    @Test void theMeanOfTheOperatorIsTheFreeEnergyDifferenceAndTheDivergenceItsJensenGap() {
        VariationalRg model = model(6);
        Report report = model.report();
        double z = 0, mean = 0, meanLog = 0, square = 0;
        for (int state = 0; state < STATES; state++) {
            byte[] v = VariationalRg.spins(state);
            double weight = Math.exp(minusEnergy(v)), sum = 0;
            for (int h = 0; h < 1 << BLOCKS; h++) sum += Math.exp(minusCoupling(model, v, h) - minusEnergy(v));
            z += weight;
            mean += weight * sum;
            meanLog += weight * Math.log(sum);
            square += weight * Math.log(sum) * Math.log(sum);
        }
        assertThat(report.logMean()).isCloseTo(Math.log(mean / z), within(1e-10));
        assertThat(report.logMean()).isCloseTo(report.modelLogPartition() - report.logPartition(), within(1e-10));
        assertThat(report.constant()).isCloseTo(report.logMean(), within(1e-10));
        assertThat(report.meanLog()).isCloseTo(meanLog / z, within(1e-10));
        assertThat(report.spread())
                .isCloseTo(Math.sqrt(square / z - meanLog / z * meanLog / z), within(1e-8));
        assertThat(report.divergence()).isCloseTo(report.logMean() - report.meanLog(), within(1e-10))
                .isGreaterThan(0.01);
    }

    @Test void theMachineIsTheOneWithUnitsZeroAndOne() {
        VariationalRg model = model(6);
        double[] weights = new double[SITES * BLOCKS], visible = new double[SITES], hidden = new double[BLOCKS];
        double constant = 0;
        for (int i = 0; i < SITES; i++) {
            for (int j = 0; j < BLOCKS; j++) {
                double lambda = model.couplings()[i * BLOCKS + j];
                weights[i * BLOCKS + j] = 4 * lambda;
                visible[i] -= 2 * lambda;
                hidden[j] -= 2 * lambda;
                constant += lambda;
            }
        }
        double exact = new ExactRbm(weights, visible, hidden, false).logPartition() + constant;
        assertThat(model.report().modelLogPartition()).isCloseTo(exact, within(1e-10));
    }

    @Test void aStepFollowsTheGradientOfTheDivergence() {
        double rate = 1e-3, off = 1e-5;
        VariationalRg model = model(4), stepped = model(4);
        stepped.step(rate);
        for (int k = 0; k < SITES * BLOCKS; k += 5) {
            double at = model.couplings()[k];
            model.couplings()[k] = at + off;
            model.sum();
            double above = model.report().divergence();
            model.couplings()[k] = at - off;
            model.sum();
            double below = model.report().divergence();
            model.couplings()[k] = at;
            double slope = (above - below) / (2 * off);
            assertThat((stepped.couplings()[k] - at) / rate).as("coupling " + k).isCloseTo(-slope, within(1e-6));
        }
    }

    @Test void spreadAndDivergenceFallTogetherWhileTheConstantGoesOnMoving() {
        VariationalRg model = new VariationalRg(9, T, RandomKey.of(5));
        Report first = model.report();
        for (int n = 0; n < 3000; n++) model.step(0.1);
        Report last = model.report();
        assertThat(last.divergence()).isLessThan(0.1 * first.divergence());
        assertThat(last.spread()).isLessThan(0.5 * first.spread());
        assertThat(last.logMean() - last.constant()).isCloseTo(0, within(1e-10));
        assertThat(Math.abs(last.constant() - first.constant())).isGreaterThan(0.1);
    }
}

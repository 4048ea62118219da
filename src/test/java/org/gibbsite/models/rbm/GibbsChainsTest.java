package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class GibbsChainsTest {
    private static final RandomKey KEY = RandomKey.of(6);

    @Test void directAndLayerwiseSweepsGiveTheSameStates() {
        for (String name : new String[]{"simd", "ejml"}) {
            MatrixBackend backend = Backends.create(name, 1);
            for (int[] shape : new int[][]{{4, 3, 1, 1}, {13, 9, 5, 1}, {32, 30, 7, 1}, {6, 5, 3, 4}, {20, 17, 2, 7}}) {
                Rbm rbm = SmallMachines.draw(shape[0], shape[1], 1, false, 4);
                GibbsChains direct = new GibbsChains(rbm, shape[2], shape[3], backend, true);
                GibbsChains layered = new GibbsChains(rbm, shape[2], shape[3], backend, false);
                for (int n = 0; n < 200; n++) {
                    direct.sweep(KEY.fold(n));
                    layered.sweep(KEY.fold(n));
                    assertThat(direct.visible().data).as("%s, sweep %d", name, n).isEqualTo(layered.visible().data);
                    assertThat(direct.hidden().data).isEqualTo(layered.hidden().data);
                    assertThat(direct.energies()).isEqualTo(layered.energies());
                }
                assertThat(direct.accepted()).isEqualTo(layered.accepted());
            }
        }
    }

    @Test void plainChainsAreThoseOfBlockGibbs() {
        MatrixBackend backend = Backends.create("simd", 1);
        Rbm rbm = SmallMachines.draw(12, 8, 1, false, 1);
        GibbsChains chains = new GibbsChains(rbm, 6, 1, backend);
        BlockGibbs plain = new BlockGibbs(6, rbm, backend);
        for (int n = 0; n < 100; n++) {
            chains.sweep(KEY.fold(n));
            plain.sweep(KEY.fold(n));
            assertThat(chains.visible().data).as("sweep %d", n).isEqualTo(plain.visible().data);
            assertThat(chains.hidden().data).isEqualTo(plain.hidden().data);
        }
    }

    @Test void energiesBelongToTheStates() {
        Rbm rbm = SmallMachines.draw(7, 5, 1, false, 1);
        ExactRbm exact = ExactRbm.of(rbm);
        GibbsChains chains = new GibbsChains(rbm, 3, 4, Backends.create(null, 1));
        for (int n = 0; n < 50; n++) chains.sweep(KEY.fold(n));
        double[] kept = chains.energies().clone();
        for (int c = 0; c < 12; c++) {
            double[] v = new double[7], h = new double[5];
            for (int i = 0; i < 7; i++) v[i] = chains.visible().get(c, i);
            for (int j = 0; j < 5; j++) h[j] = chains.hidden().get(c, j);
            assertThat(kept[c]).as("chain %d", c).isCloseTo(exact.energy(v, h), within(1e-5));
        }
        chains.measureEnergies();
        for (int c = 0; c < 12; c++) assertThat(chains.energies()[c]).isCloseTo(kept[c], within(1e-5));
    }

    @Test void temperedChainsReachTheLawAtEveryTemperature() {
        Rbm rbm = SmallMachines.draw(3, 2, 2, false, 5);
        GibbsChains chains = new GibbsChains(rbm, 400, 4, Backends.create(null, 1));
        double[][] visits = new double[4][8];
        int sweeps = 300;
        for (int n = 0; n < sweeps + 50; n++) {
            chains.sweep(KEY.fold(n));
            for (int c = 0; n >= 50 && c < 1600; c++) {
                int state = 0;
                for (int i = 0; i < 3; i++) state |= (int) chains.visible().get(c, i) << i;
                visits[c / 400][state] += 1.0 / (400 * sweeps);
            }
        }
        for (int r = 0; r < 4; r++) {
            double beta = chains.inverseTemperatures()[r];
            double[] law = SmallMachines.visibleLaw(ExactRbm.of(rbm), beta);
            for (int v = 0; v < 8; v++) {
                // successive sweeps count as one draw in eight
                assertThat(visits[r][v]).as("state %d at β = %s", v, beta)
                        .isCloseTo(law[v], within(4.5 * Math.sqrt(law[v] * 8 / (400.0 * sweeps))));
            }
        }
        assertThat(chains.swapSweeps()).isEqualTo(sweeps + 50);
        for (long accepted : chains.accepted()) assertThat(accepted).isPositive();
    }

    @Test void gaussianUnitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GibbsChains(new Rbm(3, 2, true), 1, 1, Backends.create(null, 1)));
    }

    @Test void theExactLawIsThatOfAllPairsOfStates() {
        for (int[] shape : new int[][]{{1, 1}, {5, 3}, {3, 6}}) {
            ExactRbm rbm = ExactRbm.of(SmallMachines.draw(shape[0], shape[1], 2, false, 9));
            VisibleLaw law = VisibleLaw.of(rbm);
            double[][] joint = SmallMachines.joint(rbm);
            double mean = 0;
            for (int v = 0; v < joint.length; v++) {
                double sum = 0;
                for (int h = 0; h < joint[v].length; h++) {
                    sum += joint[v][h];
                    mean += joint[v][h] * SmallMachines.energy(rbm, ExactRbm.bits(v, shape[0]),
                            ExactRbm.bits(h, shape[1]));
                }
                assertThat(law.probabilities()[v]).isCloseTo(sum, within(1e-13));
            }
            assertThat(law.meanEnergy()).isCloseTo(mean, within(1e-12));
            assertThat(law.logPartition()).isCloseTo(rbm.logPartition(), within(1e-12));
        }
    }

    @Test void modesAreLocalMaximaAndTheirBasinsShareAllProbability() {
        VisibleLaw law = VisibleLaw.of(ExactRbm.of(GibbsKernelsTest.valleys(6, 6, 1)));
        Basins basins = Basins.of(law.probabilities(), 8, 0.01);
        assertThat(basins.peaks()).extracting(Basins.Peak::state).containsExactlyInAnyOrder(0, 63);
        assertThat(basins.peaks().stream().mapToDouble(Basins.Peak::mass).sum()).isCloseTo(1, within(1e-9));
        assertThat(basins.mode(1)).isEqualTo(basins.mode(0)).isNotEqualTo(basins.mode(62));
        assertThat(basins.coreMode(7)).as("on the ridge").isEqualTo(-1);
    }
}

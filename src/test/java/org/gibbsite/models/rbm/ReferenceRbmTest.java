package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of {@code rbm16-exact/expected.json}, made by an independent program in double precision. */
class ReferenceRbmTest {
    private static final double LOG_Z = 204.81719261451178;
    private static final double[] FREE_ENERGIES = {-75.83680264219376, -0.4633709222399034, -103.48174794627957,
            -47.672051770239534, -40.370420974742515, -108.25244103438803, -15.76487431021053, -2.854120413817526,
            44.163903600076424, -24.654150911076};

    @Test void logPartitionIsReproduced() {
        assertThat(ReferenceRbm.read().logPartition()).isCloseTo(LOG_Z, tolerance(LOG_Z));
    }

    @Test void freeEnergiesAreReproduced() {
        ExactRbm rbm = ReferenceRbm.read();
        double[][] images = ReferenceRbm.binaryImages("t10k-images-idx3-ubyte.gz", 10);
        for (int i = 0; i < images.length; i++) {
            assertThat(rbm.freeEnergy(images[i])).as("image %d", i).isCloseTo(FREE_ENERGIES[i],
                    tolerance(FREE_ENERGIES[i]));
        }
    }

    @Test void meanLogLikelihoodsAreReproduced() {
        ExactRbm rbm = ReferenceRbm.read();
        double logPartition = rbm.logPartition();
        double test = rbm.meanLogLikelihood(ReferenceRbm.binaryImages("t10k-images-idx3-ubyte.gz", 10_000),
                logPartition);
        double train = rbm.meanLogLikelihood(ReferenceRbm.binaryImages("train-images-idx3-ubyte.gz", 10_000),
                logPartition);
        assertThat(test).isCloseTo(-171.84198708410923, tolerance(171));
        assertThat(train).isCloseTo(-171.94442379412124, tolerance(171));
    }

    private static Offset<Double> tolerance(double expected) {
        return within(1e-6 * Math.max(1, Math.abs(expected)));
    }
}

package org.gibbsite.labs.isingrbm;

import java.util.Optional;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.ising.Kaufman;
import org.gibbsite.models.ising.LatticeEnsemble;
import org.gibbsite.models.statistics.Calibration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stated errors of the mean energy of the configurations against Kaufman's exact one: root mean square z over seeds. */
class SampleErrorsTest {
    private static final MatrixBackend BACKEND = Backends.create(null, 1);

    private static void require(int side, double temperature, int samples, int seeds, double errors) {
        Calibration z = new Calibration("configurations " + side + " × " + side + " at T = " + temperature + ", "
                + samples + " samples, " + seeds + " seeds");
        double exact = new Kaufman(side).energyPerSite(temperature);
        for (int seed = 0; seed < seeds; seed++) {
            TrainingSet set = new TrainingSet(new LatticeEnsemble.Recipe(side, temperature, samples, 3000 + seed),
                    BACKEND, Optional.empty());
            double[] found = set.energy(samples);
            z.add("e", found[0], found[1], exact);
        }
        z.require(0.8, 1.1, errors);
        z.requireTold();
    }

    @ParameterizedTest
    @CsvSource({"16, 2.269185, 500", "8, 4, 500"}) void errorsHold(int side, double temperature, int samples) {
        require(side, temperature, samples, 60, 2);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"8, 2.269185, 1000", "16, 1.5, 1000", "16, 2, 1000", "16, 2.269185, 100", "16, 2.269185, 1000",
            "16, 2.269185, 4000", "16, 2.4, 1000", "16, 4, 1000", "32, 2.3, 1000", "40, 2.3, 1000",
            "40, 2.269185, 500", "40, 5, 100"}) void errorsHoldAtEveryTemperature(int side, double temperature,
                    int samples) {
        require(side, temperature, samples, 400, 0);
    }
}

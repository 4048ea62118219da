package org.gibbsite.labs.ising1d;

import java.util.List;
import org.gibbsite.labs.ising1d.Ising1dFrame.Measured;
import org.gibbsite.models.diagnostics.Calibration;
import org.gibbsite.models.ising.ChainCoupling;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.models.ising.ChainSampler;
import org.gibbsite.models.ising.ChainSampler.Moves;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stated errors of the averages of all levels of a ring against the transfer matrix: root mean square z over seeds. */
class ChainErrorsTest {
    private static final int BURN_IN = 3000;

    private static void require(Moves moves, int spins, ChainCoupling law, int sweeps, int seeds, double errors) {
        Calibration z = new Calibration(moves + " " + spins + " spins, K = " + law.coupling() + ", h = " + law.field()
                + ", " + sweeps + " sweeps");
        List<ChainLevel> levels = ChainLevel.of(spins, law, 2, ChainTally.LEVELS);
        for (int seed = 0; seed < seeds; seed++) {
            RandomKey key = RandomKey.of(7000 + seed);
            ChainSampler sampler = new ChainSampler(spins, moves, law);
            sampler.scramble(key.fold("start"));
            ChainTally tally = new ChainTally(spins);
            for (int n = -BURN_IN; n < sweeps; n++) {
                sampler.sweep(key.fold(n));
                if (n >= 0) tally.add(sampler, levels);
            }
            List<Measured> measured = tally.measured(levels.size(), law.field() != 0);
            for (int k = 0; k < levels.size(); k++) {
                Measured m = measured.get(k);
                z.add("neighbours " + k, m.neighbours(), m.neighboursError(), levels.get(k).neighbours());
                z.add("m " + k, m.magnetisation(), m.magnetisationError(), levels.get(k).magnetisation());
            }
        }
        z.requireTold();
        z.require(0.8, 1.1, errors);
    }

    @ParameterizedTest
    @CsvSource({"HEAT_BATH, 16, 1, 0.05, 4000", "EXACT, 64, 1, 0.01, 500"}) void errorsHold(Moves moves, int spins,
            double coupling, double field, int sweeps) {
        require(moves, spins, new ChainCoupling(coupling, field), sweeps, 60, 2.5);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"HEAT_BATH, 64, 1, 0, 6000", "HEAT_BATH, 64, 1, 0.01, 6000", "HEAT_BATH, 16, 1, 0.05, 6000",
            "HEAT_BATH, 8, 1.5, 0.05, 50000", "HEAT_BATH, 8, 1.5, 0, 50000", "HEAT_BATH, 64, 1, 0.5, 4000",
            "EXACT, 64, 1, 0, 2000", "EXACT, 64, 1, 0.01, 2000"}) void errorsHoldForEverySampler(Moves moves, int spins,
                    double coupling, double field, int sweeps) {
        require(moves, spins, new ChainCoupling(coupling, field), sweeps, 400, 0);
    }
}

package org.gibbsite.labs.gibbs;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.GibbsChains;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.VisibleLaw;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.models.statistics.Calibration;
import org.gibbsite.models.statistics.MeanError;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stated errors of the mean energy and of the units on against enumeration: root mean square z over seeds. */
class GibbsErrorsTest {
    private static final MatrixBackend BACKEND = Backends.create(null, 1);
    private static final int BURN_IN = 1000;

    /** Machines anew for each seed: random ones of so wide weights, or two valleys of which one is made deeper by a bias. */
    private static Rbm machine(boolean random, int visible, int hidden, double weight, double bias, RandomKey key) {
        Rbm rbm = new Rbm(visible, hidden, false);
        if (random) {
            rbm.drawWeights(weight, key.fold("w"));
            key.fold("a").normals(rbm.visibleBias());
            key.fold("b").normals(rbm.hiddenBias());
            return rbm;
        }
        Arrays.fill(rbm.weights().data, (float) weight);
        Arrays.fill(rbm.visibleBias(), (float) (-0.5 * weight * hidden));
        Arrays.fill(rbm.hiddenBias(), (float) (-0.5 * weight * visible));
        rbm.visibleBias()[0] += (float) bias;
        return rbm;
    }

    private static Tally run(Rbm rbm, int chains, int temperatures, int sweeps, RandomKey key) {
        GibbsChains sampler = new GibbsChains(rbm, chains, temperatures, BACKEND);
        for (int k = 0; k < sampler.visible().data.length; k++)
            sampler.visible().data[k] = key.uniform(k) < 0.5 ? 1 : 0;
        sampler.measureEnergies();
        Tally tally = new Tally(chains, rbm.visibleUnits(), false);
        ExactSide unlisted = new ExactSide(rbm, false);
        for (int n = -BURN_IN; n < sweeps; n++) {
            sampler.sweep(key.fold(n));
            tally.follow(sampler, unlisted, n >= 0);
        }
        return tally;
    }

    private static void compare(Calibration z, Rbm rbm, Tally tally) {
        double on = 0;
        for (double mean : ExactRbm.of(rbm).statistics().visible()) on += mean;
        List<MeanError> errors = tally.meanErrors();
        add(z, "energy", tally.energyBlocks, errors.getFirst(), VisibleLaw.of(ExactRbm.of(rbm)).meanEnergy());
        add(z, "units on", tally.activeBlocks, errors.get(1), on);
    }

    private static void add(Calibration z, String name, BlockedTrace trace, MeanError found, double exact) {
        z.add(name, trace.mean(), found.error(trace), exact);
    }

    private static void require(boolean random, int units, double weight, double bias, int chains, int temperatures,
            int sweeps, int seeds, double errors) {
        Calibration z = new Calibration((random ? "random " : "valleys ") + weight + ", " + units + " units, bias "
                + bias + ", " + chains + " chains, " + temperatures + " temperatures, " + sweeps + " sweeps");
        for (int seed = 0; seed < seeds; seed++) {
            RandomKey key = RandomKey.of(9000 + seed);
            Rbm rbm = machine(random, units, random ? 3 : units, weight, bias, key);
            compare(z, rbm, run(rbm, chains, temperatures, sweeps, key.fold("chain")));
        }
        double times = 0; // of the slower of both observables, ten runs of ten times the length
        for (int seed = 0; errors == 0 && seed < 10; seed++) {
            RandomKey key = RandomKey.of(9000 + seed);
            Tally tally = run(machine(random, units, random ? 3 : units, weight, bias, key), chains, temperatures,
                    10 * sweeps, key.fold("long"));
            times += Math.max(tally.energyBlocks.time().time(), tally.activeBlocks.time().time()) / 10;
        }
        z.ofTime(times);
        z.require(0.8, 1.1, errors);
        z.requireTold();
    }

    @ParameterizedTest
    @CsvSource({"true, 4, 1.5, 0, 4, 1, 500", "false, 4, 1.5, 0.5, 1, 1, 4000"}) void errorsHold(boolean random,
            int units,
            double weight, double bias, int chains, int temperatures, int sweeps) {
        require(random, units, weight, bias, chains, temperatures, sweeps, 60, 2);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"true, 4, 1.5, 0, 10, 1, 300", "true, 4, 1.5, 0, 1, 1, 4000", "true, 4, 3, 0, 1, 1, 4000",
            "true, 4, 1.5, 0, 4, 1, 20000", "false, 4, 1.5, 0, 1, 1, 6000", "false, 4, 1.5, 0.5, 1, 1, 6000",
            "false, 4, 1.5, 0, 20, 1, 1000", "false, 6, 1, 0, 1, 1, 60000", "false, 6, 1, 0.3, 1, 1, 60000",
            "false, 8, 1.1, 0, 1, 10, 4000", "false, 8, 1.1, 0.3, 4, 10, 4000"}) void errorsHoldForEverySampler(
                    boolean random,
                    int units, double weight, double bias, int chains, int temperatures, int sweeps) {
        require(random, units, weight, bias, chains, temperatures, sweeps, 400, 0);
    }
}

package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SortedMap;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataException;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.MeasuredRun;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real MNIST. After 5 epochs the same model trained by hand-written gradients in NumPy reached 159.0 nats (one seed); the
 * limits are wider, those that the lab was asked to keep.
 */
@Tag("slow")
class VaeMnistTest {
    private static final RandomKey KEY = RandomKey.of(1);

    private static SortedMap<String, Double> run(int epochs, String... changes) {
        Shelf shelf = new Shelf(Places.ofSystem());
        try {
            shelf.images("mnist");
        } catch (DataException notHere) {
            assumeTrue(false, notHere.getMessage());
        }
        VaeSettings mnist = Parameters.changed(new VaeLab().defaults(), "data=mnist", "measureEvery=0",
                "epochs=" + epochs);
        VaeSettings settings = Parameters.changed(mnist, changes);
        try (MatrixBackend backend = Backends.create(null, 1)) {
            MeasuredRun<VaeSettings, VaeFrame> run = MeasuredRun.of(
                    new VaeExperiment(settings, new LabContext(KEY.fold("run"), backend, shelf)));
            for (long step = 0; !run.isFinished(); step++) run.step(KEY.fold(step));
            run.measureNow();
            return run.metrics();
        }
    }

    @Test void fiveEpochsReach168Nats() {
        SortedMap<String, Double> found = run(5);
        assertThat(found.get("negativeElboTest")).as("%s", found).isLessThanOrEqualTo(168);
        assertThat(found.get("klTest")).isBetween(5.0, 8.0);
    }

    @Test void twentyEpochsReach155Nats() {
        SortedMap<String, Double> found = run(20);
        assertThat(found.get("negativeElboTest")).as("%s", found).isLessThanOrEqualTo(155);
        assertThat(found.get("klTest")).isBetween(5.0, 8.0);
    }

    @Test void twentyUnitsOnBinaryPixelsReach106NatsAfterTenEpochs() {
        SortedMap<String, Double> found = run(10, "latentUnits=20", "pixels=binary");
        assertThat(found.get("negativeElboTest")).as("%s", found).isLessThanOrEqualTo(106);
    }
}

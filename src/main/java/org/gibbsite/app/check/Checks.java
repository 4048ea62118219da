package org.gibbsite.app.check;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.BackendProbe;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Lab;

/** The checks there are. */
public final class Checks {
    private Checks() {}

    /** Those of random numbers, back ends and RBM mathematics. */
    public static List<Check> ofFoundations() {
        List<Check> checks = new ArrayList<>();
        checks.add(new RandomNumbersCheck());
        for (BackendProbe probe : Backends.probe()) {
            switch (probe) {
                case BackendProbe.Available available -> checks.add(new KernelsCheck(available));
                case BackendProbe.Unavailable missing -> {}
            }
        }
        checks.add(new GradientCheck());
        checks.add(new LikelihoodCheck());
        return checks;
    }

    /** What every lab must keep, tried on this one. */
    public static List<Check> ofLab(Lab<?, ?> lab, DataShelf shelf) {
        return List.of(new ThreadsCheck(new LabRuns<>(lab, shelf)), new SeekCheck(new LabRuns<>(lab, shelf)));
    }
}

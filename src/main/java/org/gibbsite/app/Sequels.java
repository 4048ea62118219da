package org.gibbsite.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gibbsite.labs.rbm.RbmSettings;
import org.gibbsite.ui.shell.Sequel;

/** Which lab can go on with what another has learnt. Labs do not know one another: here is the list. */
final class Sequels {
    /** Units of the smaller layer that can be summed over. */
    private static final int ENUMERABLE = 20;

    private Sequels() {}

    /** @param folder where runs are saved for it */
    static Optional<Sequel> of(String labId, Path folder) {
        return labId.equals("rbm")
                ? Optional.of(new Sequel("Sample this machine in lab gibbs", "gibbs", folder,
                        (settings, file) -> gibbs((RbmSettings) settings, file)))
                : Optional.empty();
    }

    private static Map<String, String> gibbs(RbmSettings trained, Path file) {
        return Map.of("weights", "checkpoint", "model", file.toString(), "data", trained.data(), "enumerate",
                Boolean.toString(trained.hiddenUnits() <= ENUMERABLE));
    }
}

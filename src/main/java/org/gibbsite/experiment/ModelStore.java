package org.gibbsite.experiment;

import java.util.List;

/** Finds trained models by name. Any thread may ask. */
@FunctionalInterface
public interface ModelStore {
    /** Has none. */
    ModelStore NONE = (name, wanted) -> {
        throw new IllegalArgumentException("no model '" + name + "': models are not kept here");
    };

    /**
     * The model that a setting names; of whatever kind it is.
     *
     * @param name   a {@link ModelReference}, or the path of a file
     * @param wanted kinds that arrays without a kind of their own, as from NumPy, are taken for
     * @throws IllegalArgumentException or DataException: one sentence that says what is wrong or where it may be found
     */
    TrainedModel find(String name, List<ModelKind> wanted);
}

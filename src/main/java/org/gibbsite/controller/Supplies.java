package org.gibbsite.controller;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.ModelStore;

/**
 * What a run is given by whoever opens it.
 *
 * @param backend   multiplies for this run alone
 * @param shelf     where data sets are found by name
 * @param models    that settings may name
 * @param resources divided among the runs of the process
 */
public record Supplies(MatrixBackend backend, DataShelf shelf, ModelStore models, Resources resources) {

    /** Of the only run of the process. */
    public Supplies(MatrixBackend backend, DataShelf shelf, ModelStore models) {
        this(backend, shelf, models, new Resources());
    }

    Supplies with(ModelStore others) {
        return new Supplies(backend, shelf, others, resources);
    }
}

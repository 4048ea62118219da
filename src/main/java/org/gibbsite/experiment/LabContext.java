package org.gibbsite.experiment;

import java.util.List;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.ImageData;
import org.gibbsite.random.RandomKey;

/**
 * What a lab may use of the outside world.
 *
 * @param key     the key of the whole run: initial state only; each step has its own
 * @param backend chosen once in {@code app}
 * @param shelf   where data sets are found by name
 * @param models  where trained models are found by name
 * @param report  told what the start is at
 */
public record LabContext(RandomKey key, MatrixBackend backend, DataShelf shelf, ModelStore models,
        StartReport report) {

    /** Without models. */
    public LabContext(RandomKey key, MatrixBackend backend, DataShelf shelf, StartReport report) {
        this(key, backend, shelf, ModelStore.NONE, report);
    }

    /** Without models; tells nobody. */
    public LabContext(RandomKey key, MatrixBackend backend, DataShelf shelf) {
        this(key, backend, shelf, StartReport.NONE);
    }

    /** A data set from the shelf, and says so. @throws org.gibbsite.data.DataException when it is missing or malformed */
    public ImageData images(String name) {
        report.at("reading data set " + name);
        return shelf.images(name);
    }

    /**
     * A trained model of one kind.
     *
     * @param name as a setting has it
     * @throws RuntimeException one sentence, where it is missing, damaged or of another kind
     */
    public TrainedModel model(String name, ModelKind kind) {
        report.at("reading model " + name);
        TrainedModel model = models.find(name, List.of(kind));
        if (model.kind().equals(kind)) return model;
        throw new IllegalArgumentException(name + " is a model of kind " + model.kind() + ", and one of kind " + kind
                + " is wanted");
    }
}

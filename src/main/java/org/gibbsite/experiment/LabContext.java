package org.gibbsite.experiment;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataShelf;
import org.gibbsite.random.RandomKey;

/**
 * What a lab may use of the outside world.
 *
 * @param key     the key of the whole run: initial state only; each step has its own
 * @param backend chosen once in {@code app}
 * @param shelf   where data sets are found by name
 */
public record LabContext(RandomKey key, MatrixBackend backend, DataShelf shelf) {
}

package org.gibbsite.controller;

import java.util.Map;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.Fingerprint;

/** The fingerprint of what was learnt: equal parameters, bit for bit, have equal hashes on every machine. */
final class ParameterHash {
    private static final String PREFIX = "parameters/";

    private ParameterHash() {}

    /** The first 16 hexadecimal digits of SHA-256 over the arrays named parameters/…, by name, little-endian. */
    static String of(Checkpoint checkpoint) {
        Fingerprint fingerprint = new Fingerprint();
        for (Map.Entry<String, Tensor> array : checkpoint.arrays().tailMap(PREFIX).entrySet()) {
            if (array.getKey().startsWith(PREFIX)) fingerprint.add(array.getValue());
        }
        return fingerprint.digits();
    }
}

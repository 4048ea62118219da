package org.gibbsite.controller;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.gibbsite.data.Tensor;

/**
 * What a run is at a step, short enough to be kept in a text: a digest of each array of its state, and its metrics but those
 * that tell how well something is known, which may be estimated better one day.
 */
final class RunDigest {
    private static final String ESTIMATED = ".*Error|splitRHat|effectiveSampleSize|integratedAutocorrelationTime";

    private RunDigest() {}

    /** Array or metric → digest. @param run which stands at the step, everything due measured */
    static SortedMap<String, String> of(ExperimentRun<?, ?> run) {
        SortedMap<String, String> digests = new TreeMap<>();
        run.checkpoint().arrays().forEach((name, tensor) -> digests.put("state " + name, of(tensor)));
        run.metrics().forEach((name, value) -> {
            if (!name.matches(ESTIMATED)) digests.put("metric " + name, Double.toString(value));
        });
        return digests;
    }

    private static String of(Tensor tensor) {
        CRC32C digest = new CRC32C();
        for (int size : tensor.shape()) digest.update(ByteBuffer.allocate(4).putInt(size).flip());
        digest.update(bytes(tensor).order(ByteOrder.LITTLE_ENDIAN).rewind());
        return "%s %08x".formatted(tensor.getClass().getSimpleName(), digest.getValue());
    }

    private static ByteBuffer bytes(Tensor tensor) {
        ByteBuffer buffer = ByteBuffer.allocate((int) tensor.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        switch (tensor) {
            case Tensor.Bytes bytes -> buffer.put(bytes.values());
            case Tensor.Floats floats -> buffer.asFloatBuffer().put(floats.values());
            case Tensor.Doubles doubles -> buffer.asDoubleBuffer().put(doubles.values());
            case Tensor.Ints ints -> buffer.asIntBuffer().put(ints.values());
            case Tensor.Longs longs -> buffer.asLongBuffer().put(longs.values());
        }
        return buffer;
    }
}

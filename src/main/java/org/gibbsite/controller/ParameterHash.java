package org.gibbsite.controller;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;

/** The fingerprint of what was learnt: equal parameters, bit for bit, have equal hashes on every machine. */
final class ParameterHash {
    private static final String PREFIX = "parameters/";
    private static final int CHUNK = 1 << 15;

    private ParameterHash() {}

    /** The first 16 hexadecimal digits of SHA-256 over the arrays named parameters/…, by name, little-endian. */
    static String of(Checkpoint checkpoint) {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (Map.Entry<String, Tensor> array : checkpoint.arrays().tailMap(PREFIX).entrySet()) {
            if (array.getKey().startsWith(PREFIX)) update(digest, buffer, array.getValue());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void update(MessageDigest digest, ByteBuffer buffer, Tensor tensor) {
        switch (tensor) {
            case Tensor.Bytes bytes -> digest.update(bytes.values());
            case Tensor.Floats floats -> {
                for (float x : floats.values()) space(digest, buffer).putFloat(x);
            }
            case Tensor.Doubles doubles -> {
                for (double x : doubles.values()) space(digest, buffer).putDouble(x);
            }
            case Tensor.Ints ints -> {
                for (int x : ints.values()) space(digest, buffer).putInt(x);
            }
            case Tensor.Longs longs -> {
                for (long x : longs.values()) space(digest, buffer).putLong(x);
            }
        }
        flush(digest, buffer);
    }

    /** The buffer with room for one more element. */
    private static ByteBuffer space(MessageDigest digest, ByteBuffer buffer) {
        if (buffer.remaining() < Long.BYTES) flush(digest, buffer);
        return buffer;
    }

    private static void flush(MessageDigest digest, ByteBuffer buffer) {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

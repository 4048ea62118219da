package org.gibbsite.experiment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gibbsite.data.Tensor;

/** A fingerprint of arrays and words, the same on every machine: SHA-256 over little-endian elements, and UTF-8. */
public final class Fingerprint {
    private static final int CHUNK = 1 << 15;

    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

    public Fingerprint add(String words) {
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The elements alone, neither shape nor type. */
    public Fingerprint add(Tensor tensor) {
        switch (tensor) {
            case Tensor.Bytes bytes -> digest.update(bytes.values());
            case Tensor.Floats floats -> {
                for (float x : floats.values()) space().putFloat(x);
            }
            case Tensor.Doubles doubles -> {
                for (double x : doubles.values()) space().putDouble(x);
            }
            case Tensor.Ints ints -> {
                for (int x : ints.values()) space().putInt(x);
            }
            case Tensor.Longs longs -> {
                for (long x : longs.values()) space().putLong(x);
            }
        }
        flush();
        return this;
    }

    /** The first 16 hexadecimal digits; what was added is forgotten. */
    public String digits() {
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** The buffer with room for one more element. */
    private ByteBuffer space() {
        if (buffer.remaining() < Long.BYTES) flush();
        return buffer;
    }

    private void flush() {
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

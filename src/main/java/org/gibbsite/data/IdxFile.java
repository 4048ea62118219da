package org.gibbsite.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the IDX files of the MNIST family, packed by gzip or not: images (magic number 0x803) and labels (0x801), big
 * endian. A file is believed only as far as it goes: memory grows with the bytes that arrive, not with what the header
 * promises.
 *
 * <p>Source: LeCun, Cortes, Burges, "The MNIST database of handwritten digits", section "File formats".
 */
public final class IdxFile {
    private static final int IMAGES = 0x803, LABELS = 0x801;
    /** Longest array a Java machine is sure to give; a third of its memory, as the buffer doubles while it fills. */
    private static final long LIMIT = Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 3);
    private static final int FIRST_BUFFER = 1 << 20;

    private final Path file;
    private final InputStream in;
    private long offset;

    private IdxFile(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * Grey images of one size.
     *
     * @param pixels (count × height·width), row by row, 0 … 255
     */
    public record Images(int count, int height, int width, byte[] pixels) {
    }

    /** @throws DataException naming file, offset, expected and found */
    public static Images images(Path file) {
        return open(file, idx -> {
            idx.requireMagic(IMAGES, "images");
            long count = idx.size("number of images"), height = idx.size("height"), width = idx.size("width");
            byte[] pixels = idx.body(new long[]{count, height, width}, "pixels");
            return new Images((int) count, (int) height, (int) width, pixels);
        });
    }

    /** One label per image. @throws DataException naming file, offset, expected and found */
    public static byte[] labels(Path file) {
        return open(file, idx -> {
            idx.requireMagic(LABELS, "labels");
            return idx.body(new long[]{idx.size("number of labels")}, "labels");
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(IdxFile idx) throws IOException;
    }

    private static <T> T open(Path file, Reading<T> reading) {
        if (!Files.isRegularFile(file)) throw new DataException("no file " + file);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            raw.mark(2);
            boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            IdxFile idx = new IdxFile(file, packed ? new GZIPInputStream(raw, 1 << 16) : raw);
            try {
                return reading.from(idx);
            } catch (IOException e) {
                throw idx.malformed("expected more data", "a truncated or damaged file (" + FileReason.of(e) + ")");
            }
        } catch (EOFException | ZipException e) {
            throw new DataException(file + ", byte 0: expected a gzip header, found a truncated or damaged one", e);
        } catch (IOException e) {
            throw new DataException("cannot read " + file + ": " + FileReason.of(e), e);
        }
    }

    private void requireMagic(int magic, String what) throws IOException {
        int found = ByteBuffer.wrap(bytes(4)).getInt();
        if (found == magic) return;
        offset = 0;
        String also = found == IMAGES
                ? ", which is a file of images"
                : found == LABELS ? ", which is a file of labels" : "";
        throw malformed("expected the magic number 0x%08x of %s".formatted(magic, what),
                "0x%08x".formatted(found) + also);
    }

    private long size(String what) throws IOException {
        int size = ByteBuffer.wrap(bytes(4)).getInt();
        if (size <= 0) {
            offset -= 4;
            throw malformed("expected the " + what + ", 1 to " + Integer.MAX_VALUE,
                    Integer.toUnsignedString(size));
        }
        return size;
    }

    /** All that is left, which must be the product of {@code sizes}. */
    private byte[] body(long[] sizes, String what) throws IOException {
        long length = 1;
        for (long size : sizes) length = Math.min(LIMIT + 1, length * size);
        String promise = "expected " + String.join(" × ", Arrays.stream(sizes).mapToObj(Long::toString).toList()) + " "
                + what;
        if (length > LIMIT) throw malformed(promise + " to fit into " + LIMIT + " bytes", "more");
        byte[] body = bytes((int) length, promise);
        if (in.read() >= 0) throw malformed(promise + " and then the end of the file", "more bytes");
        return body;
    }

    private byte[] bytes(int length) throws IOException {
        return bytes(length, "expected a header of " + length + " more bytes");
    }

    private byte[] bytes(int length, String promise) throws IOException {
        byte[] buffer = new byte[Math.min(length, FIRST_BUFFER)];
        int filled = 0;
        while (filled < length) {
            if (filled == buffer.length) buffer = Arrays.copyOf(buffer, (int) Math.min(length, 2L * filled));
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) throw malformed(promise, "the end of the file after " + filled + " of " + length + " bytes");
            filled += count;
            offset += count;
        }
        return buffer;
    }

    private DataException malformed(String expected, String found) {
        return new DataException(file + ", byte " + offset + ": " + expected + ", found " + found);
    }
}

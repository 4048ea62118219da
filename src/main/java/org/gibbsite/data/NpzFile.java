package org.gibbsite.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Named arrays and texts in one file: a zip of {@code .npy} arrays, which {@code numpy.load} opens, with text files such
 * as {@code manifest.json} beside them. Equal contents give equal bytes.
 *
 * @param arrays by name, such as {@code parameters/weights}; in the file {@code parameters/weights.npy}
 * @param texts  by entry name, such as {@code manifest.json}
 */
public record NpzFile(SortedMap<String, Tensor> arrays, SortedMap<String, String> texts) {
    /** Uncompressed bytes that {@link #read(Path)} accepts in one file, if so much memory is there: 4 GiB. */
    static final long LIMIT = 1L << 32;
    /** Deflate cannot shrink anything by more than this factor: an entry that claims to is lying. */
    private static final long STRONGEST_COMPRESSION = 1032;
    /** Bytes of a text; a manifest has a few thousand. */
    private static final long LONGEST_TEXT = 1 << 26;
    /** The zip format's first day: a file's bytes do not tell when it was written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String SUFFIX = ".npy";

    public NpzFile {
        arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        for (String name : arrays.keySet()) requireSafe(name);
        for (String name : texts.keySet()) requireSafe(name);
        for (String name : texts.keySet()) {
            if (name.endsWith(SUFFIX)) throw new IllegalArgumentException("a text must not end in .npy: " + name);
        }
    }

    /** Replaces {@code file} whole or not at all. @throws DataException when it cannot be written */
    public void write(Path file) {
        write(file, UnaryOperator.identity());
    }

    /** As {@link #write(Path)}, through a stream that a test may let fail, see {@link AtomicFile}. */
    public void write(Path file, UnaryOperator<OutputStream> disk) {
        AtomicFile.write(file, disk, this::writeTo);
    }

    private void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
            store(zip, text.getKey(), bytes.length, stream -> stream.write(bytes));
        }
        for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
            Tensor tensor = array.getValue();
            store(zip, array.getKey() + SUFFIX, NpyFormat.length(tensor), stream -> NpyFormat.write(tensor, stream));
        }
        zip.finish();
    }

    /** Uncompressed, as {@code numpy.savez} does: weights hardly shrink. */
    private static void store(ZipOutputStream zip, String name, long length, AtomicFile.Body body) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(length);
        entry.setCompressedSize(length);
        CheckedOutputStream checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        body.writeTo(checked);
        entry.setCrc(checked.getChecksum().getValue());
        zip.putNextEntry(entry);
        body.writeTo(zip);
        zip.closeEntry();
    }

    /** Reads a whole file. @throws DataException naming file, entry, expected and found; nothing is half-loaded */
    public static NpzFile read(Path file) {
        return read(file, Math.min(LIMIT, Runtime.getRuntime().maxMemory() / 2));
    }

    /** @param limit uncompressed bytes that are accepted in one file */
    static NpzFile read(Path file, long limit) {
        if (Files.isDirectory(file)) {
            throw new DataException(file + " is a folder: name the file in it, such as checkpoint.npz");
        }
        if (!Files.isRegularFile(file)) throw new DataException("no file " + file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            requireHonest(file, Files.size(file), entries, limit);
            TreeMap<String, Tensor> arrays = new TreeMap<>();
            TreeMap<String, String> texts = new TreeMap<>();
            for (ZipEntry entry : entries) readEntry(file, zip, entry, arrays, texts);
            return new NpzFile(arrays, texts);
        } catch (NoSuchFileException e) {
            throw new DataException("no file " + file, e);
        } catch (IOException e) {
            throw new DataException(file + ": expected a complete zip of arrays, found one that does not open: "
                    + FileReason.of(e), e);
        }
    }

    private static void readEntry(Path file, ZipFile zip, ZipEntry entry, Map<String, Tensor> arrays,
            Map<String, String> texts) {
        String name = entry.getName();
        String where = file + ", entry '" + name + "'";
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            if (name.endsWith(SUFFIX)) {
                arrays.put(withoutSuffix(name), NpyFormat.read(in, entry.getSize(), where));
            } else {
                byte[] text = in.readNBytes((int) entry.getSize());
                texts.put(name, new String(text, StandardCharsets.UTF_8));
            }
            if (in.read() >= 0)
                throw new DataException(where + ": more bytes than the " + entry.getSize() + " declared");
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new DataException("%s: expected CRC-32 %08x, found %08x: the file is damaged".formatted(where,
                        entry.getCrc(), in.getChecksum().getValue()));
            }
        } catch (IOException e) {
            throw new DataException(where + ": expected " + entry.getSize() + " bytes, found fewer or damaged ones: "
                    + FileReason.of(e), e);
        }
    }

    /** Checks names and declared sizes of all entries before anything is read. */
    private static void requireHonest(Path file, long fileBytes, List<? extends ZipEntry> entries, long limit) {
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipEntry entry : entries) {
            String where = file + ", entry '" + entry.getName() + "'";
            try {
                requireSafe(withoutSuffix(entry.getName()));
            } catch (IllegalArgumentException e) {
                throw new DataException(file + ": " + e.getMessage(), e);
            }
            if (!names.add(entry.getName())) throw new DataException(where + ": expected once, found twice");
            long most = entry.getMethod() == ZipEntry.STORED ? fileBytes : fileBytes * STRONGEST_COMPRESSION;
            if (!entry.getName().endsWith(SUFFIX)) most = Math.min(most, LONGEST_TEXT);
            if (entry.getSize() < 0 || entry.getSize() > most) {
                throw new DataException(where + ": expected at most " + most + " bytes in a file of " + fileBytes
                        + ", found " + entry.getSize() + " declared");
            }
            total += entry.getSize();
            if (total > limit) {
                throw new DataException(where + ": expected at most " + limit + " bytes of arrays, found " + total
                        + " declared up to here");
            }
        }
    }

    private static String withoutSuffix(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** A name that stays inside the folder it is unpacked into. */
    private static void requireSafe(String name) {
        boolean plain = !name.isEmpty() && name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 127);
        boolean inside = plain && List.of(name.split("/", -1)).stream()
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!inside)
            throw new IllegalArgumentException("expected a relative entry name such as parameters/weights, found '"
                    + name + "'");
    }
}
